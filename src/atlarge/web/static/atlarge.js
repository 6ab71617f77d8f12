// The slider, the filter and the words under the pointer. Without this file every page works: links and forms do it all.
const say = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const DAY = 86400000;
const text = (day) => day.toISOString().slice(0, 10);
const SMALL = "no one two three four five six seven eight nine ten eleven twelve".split(" ");
const number = (count) => SMALL[count] ?? String(count);
const live = document.querySelector("form.controls") !== null; // a published page has no server to ask

function statusAt(runs, day) {
  let low = 0, high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (runs[middle][0] <= day) low = middle; else high = middle - 1;
  }
  return low;
}

class DayMap {
  constructor(data) {
    for (const runs of Object.values(data.runs)) for (const run of runs) run[0] = data.days[run[0]];
    data.days.shift();
    this.data = data;
    this.at = {};
    this.shapes = {};
    this.rows = {};
    for (const map of document.querySelectorAll(".map")) {
      const finer = map.classList.contains("window") ? "w" : "";
      for (const base of map.querySelectorAll(".at[data-a]")) {
        const next = base.nextElementSibling;
        (this.shapes[base.dataset.a] ??= []).push({ base, finer, over: next?.classList.contains("over") ? next : null });
      }
    }
    for (const row of document.querySelectorAll("#board tr[id]")) this.rows[row.id] = row;
    this.apart = {};
    for (const item of document.querySelectorAll(".columns li[data-a]")) this.apart[item.dataset.a] = item.querySelector(".mark");
    this.territories = new Set(data.territories);
    this.answer = document.getElementById("answer");
    this.title = document.querySelector("h1");
    this.key = [...document.querySelectorAll(".key li")];
    this.date = document.getElementById("map-on");
    this.served = this.date.value = this.date.defaultValue; // a browser that goes back may have kept another
    for (const code in data.runs) this.at[code] = statusAt(data.runs[code], this.served);
  }

  show(day) {
    const { runs, statuses } = this.data;
    for (const code in runs) {
      const now = statusAt(runs[code], day);
      if (this.at[code] === now) continue;
      this.at[code] = now;
      const status = statuses[runs[code][now][1]];
      this.paint(code, status);
      this.tell(code, now, status, day);
    }
    this.count(day);
  }

  status(code) {
    const runs = this.data.runs[code];
    return runs ? this.data.statuses[runs[this.at[code]][1]][2] : "no code of its own";
  }

  paint(code, [fill, over]) {
    for (const shape of this.shapes[code] ?? []) {
      shape.base.setAttribute("class", `at at-${fill}`);
      if (!shape.over && over) {
        shape.over = shape.base.cloneNode();
        shape.over.setAttribute("class", "over");
        shape.base.after(shape.over);
      }
      shape.over?.setAttribute("fill", over ? `url(#at-${over}${shape.finer})` : "none");
    }
  }

  tell(code, now, [, , words, kind]) {
    const row = this.rows[code], runs = this.data.runs[code];
    for (const mark of [row?.querySelector(".mark"), this.apart[code]]) {
      if (!mark) continue;
      mark.textContent = words;
      mark.className = `mark mark-${kind}`;
    }
    if (!row) return;
    row.cells[2].textContent = now ? runs[now][0] : "";
    row.cells[3].textContent = runs[now + 1]?.[0] ?? "";
  }

  count(day) {
    const { runs, statuses, person } = this.data;
    const counts = statuses.map(() => 0);
    for (const code in runs) if (!this.territories.has(code)) counts[runs[code][this.at[code]][1]]++;
    this.key.forEach((item, n) => {
      item.hidden = !counts[n];
      item.querySelector("b").textContent = counts[n];
    });
    this.counts = `States: ${statuses.flatMap(([, , words], n) => counts[n] ? [`${words}: ${counts[n]}`] : []).join("; ")}.`;
    const on = say.format(new Date(day));
    let bound = 0, contested = 0;
    statuses.forEach(([fill, over], n) => { if (fill === "yes") { bound += counts[n]; if (over) contested += counts[n]; } });
    this.words = person ? bound ? this.some(on, bound, contested) : this.nobody(on, day)
      : `On ${on} the Rome Statute binds ${bound} States Parties${contested ? `, of which ${number(contested)} gave notice of withdrawal` : ""}.`;
    this.answer.textContent = this.words;
    this.title.textContent = person ? `Who is bound to arrest ${person} on ${on}` : `States Parties to the Rome Statute on ${on}`;
  }

  some(on, bound, contested) {
    const doubt = contested ? `; that is contested for ${contested === bound ? "all" : contested} of them` : "";
    return `On ${on} ${number(bound)} ${bound === 1 ? "State is" : "States are"} bound to arrest ${this.data.person}${doubt}.`;
  }

  nobody(on, day) {
    const { runs, statuses, person, courses } = this.data;
    const unknown = Object.keys(runs).some((code) => statuses[runs[code][this.at[code]][1]][0] === "unknown");
    const over = courses[statusAt(courses, day)][1];
    return `${over && `${over} `}On ${on} no State is ${unknown ? "surely " : ""}bound to arrest ${person}.`;
  }
}

// What else on the page names its day: links, files, the citation, the words for who cannot see the map.
class Dated {
  constructor(map) {
    this.map = map;
    const days = document.querySelector(".days"), changes = days.previousElementSibling;
    this.moves = [...days.querySelectorAll("li")];
    this.changes = [...changes.children];
    const mark = live ? `on=${map.served}` : `_${map.served}.html`;
    this.links = [...document.querySelectorAll("main a[href], link[href]")].map((link) => [link, link.getAttribute("href")])
      .filter(([link, href]) => href.includes(mark) && !link.closest(".days, .stepper") && !changes.contains(link));
    this.fields = document.querySelectorAll("input[type=hidden][name=on]");
    this.title = map.title.textContent;
    this.answer = map.answer.textContent;
    this.texts = [...document.querySelectorAll(".cite-this, .take code")].map((part) => [part, part.textContent]);
    this.take = document.querySelector(".take");
    this.notice = Object.assign(document.createElement("p"), { className: "hover", hidden: true });
    this.notice.textContent = `The files and citations of this page are of ${say.format(new Date(map.served))}.`;
    if (!live) this.take.before(this.notice);
  }

  move(day) {
    const { map } = this, back = day === map.served;
    for (const [link, href] of this.links) {
      if (live) link.setAttribute("href", href.replaceAll(`on=${map.served}`, `on=${day}`));
      else if (back) link.setAttribute("href", href);
      else link.removeAttribute("href"); // no file tells the answer of that day
    }
    for (const field of this.fields) field.value = day;
    for (const [part, words] of this.texts) part.textContent = this.retold(words, day);
    if (!live) this.take.hidden = !(this.notice.hidden = back);
    this.change(day);
    document.title = `${map.title.textContent} - atlarge`;
    document.querySelector("meta[name=description]").content = map.words;
    this.describe();
  }

  retold(words, day) {
    const bare = (sentence) => sentence.replace(/\.$/, "");
    return words.replaceAll(this.title, () => this.map.title.textContent)
      .replaceAll(bare(this.answer), () => bare(this.map.words)).replaceAll(`on=${this.map.served}`, `on=${day}`);
  }

  change(day) {
    const next = this.map.data.days.filter((each) => each <= day).length;
    this.last = this.moves[next - 1];
    const tell = (n, head, move, none) => this.changes[n].replaceChildren(...(move ? [head, ...move.cloneNode(true).childNodes] : [none]));
    tell(0, "Last change: ", this.last, "Nothing changed before that day.");
    tell(1, "Next change: ", this.moves[next], "No later change is on record.");
  }

  describe() {
    const { map } = this;
    const changed = this.last ? ` Last change: ${this.last.textContent}` : "";
    document.getElementById("map-alt").textContent = `World map. ${map.words} ${map.counts}${changed}`;
    document.querySelector(".key").setAttribute("aria-label", map.counts);
    for (const view of document.querySelectorAll(".map.window")) {
      const told = [...view.querySelectorAll("text")].map((label) => `${label.textContent}: ${map.status(label.dataset.a)}`);
      view.setAttribute("aria-label", `${view.getAttribute("aria-label").split(", enlarged.")[0]}, enlarged. ${told.join("; ")}.`);
    }
  }
}

function slider(map) {
  const { first, last } = map.data;
  const start = Date.parse(first), steps = Math.round((Date.parse(last) - start) / DAY);
  const range = Object.assign(document.createElement("input"), { type: "range", min: 0, max: steps, step: 1, id: "map-slider" });
  range.value = Math.round((Date.parse(map.date.value) - start) / DAY);
  range.setAttribute("aria-label", "Day");
  const told = document.createElement("output");
  told.className = "hover";
  told.setAttribute("aria-live", "polite");
  told.htmlFor = "map-slider";
  const dated = new Dated(map);
  const [earlier, later] = ["prev", "next"].map((rel) => document.querySelector(`.step-${rel}`));
  const set = (day, done) => {
    map.date.value = day;
    range.value = Math.round((Date.parse(day) - start) / DAY);
    map.show(day);
    range.setAttribute("aria-valuetext", map.words);
    if (!done) return;
    told.textContent = map.words;
    dated.move(day);
    const url = new URL(location);
    url.searchParams.set("on", day);
    if (location.protocol !== "file:") history.replaceState(null, "", url);
    arm();
  };
  const arm = () => {
    const now = map.date.value, days = map.data.days;
    const before = days.filter((day) => day < now).at(-1), after = days.find((day) => day > now);
    for (const [old, day, words, rel] of [[earlier, before, "Previous change", "prev"], [later, after, "Next change", "next"]]) {
      const step = document.querySelector(`.step-${rel}`);
      const fresh = document.createElement(day ? "a" : "span");
      fresh.className = `step step-${rel}`;
      fresh.textContent = day ? `${words}: ${say.format(new Date(day))}` : `${words}: none on record`;
      if (day) {
        const url = new URL(location);
        url.searchParams.set("on", day);
        fresh.href = url.pathname + url.search;
        fresh.rel = rel;
        fresh.addEventListener("click", (event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          set(day, true);
          document.querySelector(`.step-${rel}`).focus();
        });
      }
      step.replaceWith(fresh);
    }
  };
  range.addEventListener("input", () => set(text(new Date(start + range.value * DAY)), false));
  range.addEventListener("change", () => set(text(new Date(start + range.value * DAY)), true));
  map.date.addEventListener("change", () => { if (map.date.value) set(map.date.value, true); });
  const nav = document.querySelector(".stepper");
  nav.prepend(range);
  map.date.closest("[hidden]")?.removeAttribute("hidden"); // a published page has the field and no form
  nav.after(told);
  arm();
  const asked = new URL(location).searchParams.get("on") ?? "";
  if (!live && asked !== map.served && /^\d{4}-\d\d-\d\d$/.test(asked)) set(asked, true); // a step, opened elsewhere
  globalThis.atlargeSet = set;
}

function pointed(map) {
  const under = document.createElement("p");
  under.className = "hover";
  under.setAttribute("aria-hidden", "true");
  const drawing = document.querySelector(".map");
  drawing.closest("figure").after(under);
  drawing.addEventListener("pointermove", (event) => {
    const code = event.target.dataset?.a, runs = code && map.data.runs[code];
    const name = runs && map.rows[code]?.cells[0].textContent;
    under.textContent = name ? `${name}: ${map.data.statuses[runs[map.at[code]][1]][2]}` : "";
  });
  drawing.addEventListener("pointerleave", () => { under.textContent = ""; });
}

function filter() {
  const field = document.getElementById("map-filter"), table = document.getElementById("board");
  if (!field || !table) return;
  const fold = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const rows = [...table.tBodies[0].rows];
  field.addEventListener("input", () => {
    const wanted = fold(field.value);
    for (const row of rows) row.hidden = wanted !== "" && !fold(row.textContent).includes(wanted);
  });
}

const runs = document.getElementById("runs");
if (runs) {
  const map = new DayMap(JSON.parse(runs.textContent));
  slider(map);
  pointed(map);
  filter();
}
