"""Types into a workbook in LibreOffice, as a person does: `python3 office.py BOOK CELLS.json`.

CELLS is a list of [sheet, cell, words]; empty words clear the cell. Run by a Python that knows LibreOffice (`uno`),
which seldom is the one that runs the tests.
"""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from uuid import uuid4

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def main(book, cells):
    pipe = f"handlingsplan-{uuid4().hex}"
    with tempfile.TemporaryDirectory() as home:
        speak_swedish(Path(home))
        office = subprocess.Popen([
            "soffice", "--headless", "--norestore", f"-env:UserInstallation={Path(home).as_uri()}",
            f"--accept=pipe,name={pipe};urp;",
        ])
        try:
            desktop = connected(pipe)
            typed(desktop, book, cells)
            desktop.terminate()
            office.wait(60)
        finally:
            office.kill()


SWEDISH = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>sv-SE</value></prop></item>
</oor:items>
"""


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


def typed(desktop, book, cells):
    document = desktop.loadComponentFromURL(book.resolve().as_uri(), "_blank", 0, ())
    context = desktop.getCurrentComponent().CurrentController.Frame
    helper = uno.getComponentContext()
    del helper
    for sheet, cell, words in cells:
        enter(desktop, document, context, sheet, cell, words)
    document.store()
    document.close(True)


def enter(desktop, document, frame, sheet, cell, words):
    document.CurrentController.setActiveSheet(document.Sheets.getByName(sheet))
    document.CurrentController.select(document.Sheets.getByName(sheet).getCellRangeByName(cell))
    if words:
        said = (PropertyValue(Name="StringName", Value=words),)
        dispatch(frame, ".uno:EnterString", said)
    else:
        dispatch(frame, ".uno:ClearContents", ())


def dispatch(frame, command, said):
    from com.sun.star.util import URL

    url = URL()
    url.Complete = command
    url.Protocol, url.Path = ".uno:", command.partition(":")[2]
    frame.queryDispatch(url, "", 0).dispatch(url, said)


if __name__ == "__main__":
    main(Path(sys.argv[1]), json.loads(Path(sys.argv[2]).read_text(encoding="utf-8")))
