"""Types into a workbook in LibreOffice, as a person does: `python3 typing_in_office.py BOOK CELLS.json`.

CELLS is a list of [sheet, cell, words]; empty words clear the cell. Run by a Python that knows LibreOffice (`uno`),
which seldom is the one that runs the tests.
"""

import json
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.util import URL

SWEDISH = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N">
<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>sv-SE</value></prop>
</item></oor:items>
"""
"""With it the office program takes ”augusti 2009” for a day, as Excel does in Swedish."""


def main(book, cells):
    pipe = f"handlingsplan-{uuid4().hex}"
    with TemporaryDirectory() as home:
        speak_swedish(Path(home))
        settings = (f"-env:UserInstallation={Path(home).as_uri()}", f"--accept=pipe,name={pipe};urp;")
        office = subprocess.Popen(["soffice", "--headless", "--norestore", *settings])
        try:
            desktop = connected(pipe)
            type_in(desktop, book, cells)
            desktop.terminate()
            office.wait(60)
        finally:
            office.kill()


def speak_swedish(home):
    (home / "user").mkdir()
    (home / "user" / "registrymodifications.xcu").write_text(SWEDISH, encoding="utf-8")


def connected(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(120):
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.5)
        else:
            return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    raise SystemExit("LibreOffice did not start")


def type_in(desktop, book, cells):
    document = desktop.loadComponentFromURL(book.resolve().as_uri(), "_blank", 0, ())
    window = document.CurrentController
    for name, cell, words in cells:
        sheet = document.Sheets.getByName(name)
        window.setActiveSheet(sheet)
        window.select(sheet.getCellRangeByName(cell))
        if words:
            do(window.Frame, "EnterString", PropertyValue(Name="StringName", Value=words))
        else:
            do(window.Frame, "ClearContents")
    document.store()
    document.close(True)


def do(frame, command, *how):
    url = URL()
    url.Complete, url.Protocol, url.Path = f".uno:{command}", ".uno:", command
    frame.queryDispatch(url, "", 0).dispatch(url, how)


if __name__ == "__main__":
    main(Path(sys.argv[1]), json.loads(Path(sys.argv[2]).read_text(encoding="utf-8")))
