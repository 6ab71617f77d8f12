"""Whatever goes wrong: one line that says what and what next, exit code 2, no traceback, no hang."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cli.conftest import WORLD, Run

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("ask", "Marec", "Arden", "2025-04-02"), "did you mean Ivo Marek"),
        (("ask", "Marek", "Ardenn", "2025-04-02"), "did you mean Arden"),
        (("ask", "", "Arden", "2025-04-02"), "no person named ''"),
        (("ask", "Marek", "Arden", "2025-02-30"), "is not a day of the calendar"),
        (("ask", "Marek", "Arden", "02.04.2025"), "write it as YYYY-MM-DD"),
        (("ask", "Marek", "Arden", "1998-07-16"), "before 17 July 1998, when the Rome Statute was adopted"),
        (("ask", "Marek", "Arden", "2025-04-02", "--known", "1990-01-01"), "before 17 July 1998"),
        (("ask", "Marek"), "required: STATE"),
        (("ask", "Marek", "Arden", "2025-04-02", "--jsn"), "--jsn"),
        (("parties", "1997-01-01"), "before 17 July 1998"),
        (("at-large", "yesterday"), "write it as YYYY-MM-DD"),
        (("check", "story.txt"), "atlarge brief story.txt"),
        (("person", "Nobody At All"), "'atlarge at-large' lists those at large"),
        (("brief", "x", "--published", "2025-13-01"), "--published: '2025-13-01' is not a day of the calendar"),
        (("brief", "x", "--known", "last week"), "--known: 'last week' is not a day; write it as YYYY-MM-DD"),
        (("state", "Atlantis"), "no State or territory named"),
        ((), "required: COMMAND"),
        (("brif",), "invalid choice: 'brif'"),
        (("brief", "no-such-file"), "no-such-file cannot be read (no such file or directory)"),
        (("brief", "."), "cannot be read (is a directory)"),
        (("brief", "a\0b"), "cannot be read"),
        (("brief", "x", "--published", "1997-01-01"), "before 17 July 1998"),
        (("brief", "x", "--format", "docx"), "invalid choice: 'docx'"),
        (("brief", "x", "--format", "pdf"), "a PDF goes to a file"),
        (("brief", ""), "the empty name cannot be read"),
        (("person", "x" * 100_000), "[...]"),
        (("parties", "--record", "nowhere"), "there is no record in nowhere"),
        (("check", "--record", "nowhere"), "there is no record in nowhere"),
        (("diff", "nowhere"), "git knows no revision 'nowhere'"),
        (("diff", "--", "--output=x"), "is not a revision"),
        (("schema", "Nothing"), "no published type is called 'Nothing'"),
        (("schema", "breifing"), "did you mean Briefing?"),
        (("serve", "--port", "0"), "give a number from 1 to 65535"),
        (("serve", "--host", "999.1.1.1"), "nothing can listen on 999.1.1.1, port 8000"),
        (("serve", "--host", "é" * 70), "port 8000: that is no name of a host"),
    ],
)
def test_a_clear_message_and_code_2(run: Run, words: tuple[str, ...], says: str) -> None:
    code, out, err = run(*words)
    assert (code, out) == (2, "")
    assert err.startswith("atlarge: ")
    assert says in err
    assert err.count("\n") == 1


ARTICLES = {
    "empty.txt": (b"", "it is empty"),
    "blank.txt": (b" \n\t ", "it is empty"),
    "binary.dat": (bytes(range(256)) * 40, "binary"),
    "zeros.txt": (bytes(5000), "binary"),
    "large.txt": (b"Marek will visit Arden. " * 2_200_000, "too many"),
    "long.txt": (b"Marek will visit Arden. " * 100_000, "2,400,000 characters are too many"),
    "nested.html": (b"<html><body>" + b"<div>" * 200_000 + b"Marek" + b"</div>" * 200_000, "too many"),
    "broken.html.gz": (b"\x1f\x8b" + b"\x00" * 200, "compression is broken"),
}


@pytest.mark.parametrize("name", ARTICLES)
def test_an_article_that_cannot_be_read(run: Run, tmp_path: Path, name: str) -> None:
    data, says = ARTICLES[name]
    (tmp_path / name).write_bytes(data)
    started = time.monotonic()
    code, out, err = run("brief", str(tmp_path / name))
    assert (code, out) == (2, "")
    assert err.startswith("atlarge: ")
    assert says in err
    assert time.monotonic() - started < 10


@pytest.mark.parametrize("encoding", ["latin-1", "utf-16", "utf-8-sig", "cp1251"])
def test_another_encoding_is_read_or_refused_but_never_breaks(run: Run, tmp_path: Path, encoding: str) -> None:
    text = (
        "Ivo Marek will visit Arden on 2 April 2025, caf\xe9."
        if encoding != "cp1251"
        else "Иво Марек едет в Арден. " * 5
    )
    (tmp_path / "story.txt").write_bytes(text.encode(encoding))
    code, _, err = run("brief", str(tmp_path / "story.txt"), "--published", "2025-03-28")
    assert code in (0, 2)
    assert "Traceback" not in err


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_article_that_may_not_be_read(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text("Marek", encoding="utf-8")
    path.chmod(0)
    assert "permission denied" in run("brief", str(path))[2]


def test_a_file_that_cannot_be_written(run: Run, tmp_path: Path) -> None:
    code, out, err = run("brief", str(WORLD / "articles/no-visit.txt"), "--out", str(tmp_path / "no" / "x.html"))
    assert (code, out) == (2, "")
    assert "cannot be written (no such file or directory)" in err


def test_a_broken_record_tells_all_its_faults(run: Run, tmp_path: Path) -> None:
    record = tmp_path / "data"
    subprocess.run(["cp", "-r", str(WORLD / "data"), str(record)], check=True)
    person = record / "persons/ivo-marek.toml"
    person.write_text(
        person.read_text(encoding="utf-8").replace("2018-05-07", "2018-13-07") + '\nsurprise = "x"\n', encoding="utf-8"
    )
    (record / "stray.csv").write_text("a,b\n", encoding="utf-8")
    code, out, err = run("check", "--record", str(record))
    assert code == 2
    assert "2018-13-07" in out
    assert "surprise" in out
    assert "stray.csv" in out
    assert "atlarge: the record has" in err
    code, _, err = run("parties", "2025-01-01", "--record", str(record))
    assert code == 2
    assert "2018-13-07" in err


@pytest.mark.parametrize(
    ("path", "old", "new", "says"),
    [
        ("treaties/rome-statute.csv", "2000-09-06", "9999-12-31", "write a year from 1800 to 2200"),
        ("persons/ivo-marek.toml", 'kind = "issued"', 'kind = "amended"', "it was never issued"),
    ],
)
def test_a_record_that_would_run_the_law_off_its_rails(
    run: Run, tmp_path: Path, path: str, old: str, new: str, says: str
) -> None:
    record = tmp_path / "data"
    subprocess.run(["cp", "-r", str(WORLD / "data"), str(record)], check=True)
    text = (record / path).read_text(encoding="utf-8")
    assert old in text
    (record / path).write_text(text.replace(old, new), encoding="utf-8")
    code, out, _ = run("check", "--record", str(record))
    assert code == 2
    assert says in out
    for words in (("ask", "Marek", "Arden", "2025-04-02"), ("parties", "2025-01-01"), ("at-large", "2025-01-01")):
        assert run(*words, "--record", str(record))[0] in (0, 2)


def test_a_port_that_is_taken_is_told_before_anything_listens(run: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        code, out, err = run("serve", "--port", str(other.getsockname()[1]))
    assert (code, out) == (2, "")
    assert "address already in use; give another --host or --port" in err


def test_what_says_that_it_listens_does() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with atlarge("serve", "--port", str(port)) as process:
        assert process.stdout is not None
        assert (
            process.stdout.readline().decode() == f"atlarge listens on http://127.0.0.1:{port} (stop it with Ctrl-C)\n"
        )
        with socket.create_connection(("127.0.0.1", port), 10) as reader:
            reader.sendall(b"GET /v1/at-large?on=2025-04-02 HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n")
            assert reader.recv(15) == b"HTTP/1.1 200 OK"
        process.terminate()


def atlarge(*words: str, **more: object) -> subprocess.Popen[bytes]:
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src"), "ATLARGE_RECORD": str(WORLD / "data")}
    command = [sys.executable, "-m", "atlarge", *words]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more)  # type: ignore[call-overload, no-any-return]


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-"])
def test_a_stream_that_was_closed_before_the_start(closed: str) -> None:
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src"), "ATLARGE_RECORD": str(WORLD / "data")}
    command = ["sh", "-c", f'"$0" -m atlarge brief - {closed}', sys.executable]
    done = subprocess.run(command, env=environment, input=b"", capture_output=True, check=False, timeout=20)
    assert done.returncode == 2
    assert done.stdout == b""
    says = b"standard input is closed" if closed == "<&-" else b"it is empty"
    assert done.stderr.count(b"\n") == (0 if closed == "2>&-" else 1)
    assert closed == "2>&-" or says in done.stderr


def test_nobody_is_told_that_the_reader_stopped_reading() -> None:
    with atlarge("schema") as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(20) == 0


def test_an_interrupt_ends_quietly() -> None:
    def heeding() -> None:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # a shell that runs tests in the background has it ignored

    with atlarge("brief", "-", stdin=subprocess.PIPE, preexec_fn=heeding) as process:
        assert process.stderr is not None
        time.sleep(1.0)
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 130
        assert process.stderr.read() == b""
