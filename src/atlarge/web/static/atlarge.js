// The slider, the filter and the words under the pointer. Without this file every page works: links and forms do it all.
const say = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const DAY = 86400000;
const text = (day) => day.toISOString().slice(0, 10);

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
    for (const code in data.runs) this.at[code] = statusAt(data.runs[code], this.date.value);
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
    const words = say.format(new Date(day));
    let bound = 0, contested = 0;
    statuses.forEach(([fill, over], n) => { if (fill === "yes") { bound += counts[n]; if (over) contested += counts[n]; } });
    const doubt = contested ? (contested === bound ? "; that is contested for all of them" : `; that is contested for ${contested} of them`) : "";
    const leaving = contested ? `; ${contested} of them gave notice of withdrawal` : "";
    this.words = person
      ? bound ? `On ${words} ${bound} ${bound === 1 ? "State is" : "States are"} bound to arrest ${person}${doubt}.` : `On ${words} no State is surely bound to arrest ${person}.`
      : `On ${words} the Rome Statute binds ${bound} States Parties${leaving}.`;
    this.answer.textContent = this.words;
    this.title.textContent = person ? `Who is bound to arrest ${person} on ${words}` : `States Parties to the Rome Statute on ${words}`;
    for (const a of document.querySelectorAll("#board tbody th a[href^='/ask'], .columns a[href^='/ask']")) {
      a.setAttribute("href", a.getAttribute("href").replace(/on=[\d-]+/, `on=${day}`));
    }
  }
}

function slider(map) {
  const { first, last } = map.data;
  const start = Date.parse(first), steps = Math.round((Date.parse(last) - start) / DAY);
  const range = Object.assign(document.createElement("input"), { type: "range", min: 0, max: steps, step: 1, id: "map-slider" });
  range.value = Math.round((Date.parse(map.date.value) - start) / DAY);
  range.setAttribute("aria-label", "Day");
  const live = document.createElement("output");
  live.className = "hover";
  live.setAttribute("aria-live", "polite");
  live.htmlFor = "map-slider";
  const [earlier, later] = ["prev", "next"].map((rel) => document.querySelector(`.step-${rel}`));
  const set = (day, done) => {
    map.date.value = day;
    range.value = Math.round((Date.parse(day) - start) / DAY);
    map.show(day);
    range.setAttribute("aria-valuetext", map.words);
    if (!done) return;
    live.textContent = map.words;
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
  nav.after(live);
  arm();
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
