"""A file to double-click in Windows: it makes the reports of the workbook beside it and says what came of it."""

from __future__ import annotations

import os
from pathlib import Path

from ..target import beside, put

NAME = "Skapa rapporter.cmd"
_SCRIPT = """\
@echo off
setlocal DisableDelayedExpansion
chcp 65001 >nul
title Skapa rapporter
set "PYTHONUTF8=1"
set "BOK={book}"
pushd "%~dp0"
if errorlevel 1 goto ingen_mapp
if not exist "%BOK%" goto ingen_bok

set "PYTHON=py -3"
%PYTHON% -c "import handlingsplan" >nul 2>nul
if not errorlevel 1 goto skapa
set "PYTHON=python"
%PYTHON% -c "import handlingsplan" >nul 2>nul
if not errorlevel 1 goto skapa
py -3 -c "" >nul 2>nul
if not errorlevel 1 goto inget_program
python -c "" >nul 2>nul
if not errorlevel 1 goto inget_program
goto ingen_python

:skapa
echo Läser "%BOK%" som den senast sparades och skriver rapporterna ...
echo.
%PYTHON% -m handlingsplan rapport "%BOK%" --ut rapporter{options}
set "KOD=%ERRORLEVEL%"
echo.
if "%KOD%"=="0" echo KLART. Rapporterna ligger i mappen rapporter.
if "%KOD%"=="0" goto slut
if "%KOD%"=="1" echo Rapporterna ligger i mappen rapporter, men är UTKAST: det finns fel i underlaget.
if "%KOD%"=="1" echo Rätta det som står som Fel ovan, spara arbetsboken och dubbelklicka igen.
if "%KOD%"=="1" goto slut
echo Något gick inte som det skulle. Läs vad som står ovan, rätta det och dubbelklicka igen.
goto slut

:ingen_mapp
echo Mappen går inte att öppna. Kopiera den till datorn och försök igen.
set "KOD=3"
goto slut

:ingen_bok
echo Arbetsboken "%BOK%" finns inte i samma mapp som den här filen.
echo Flytta hit den, eller ge den tillbaka sitt namn.
set "KOD=3"
goto slut

:ingen_python
echo Python finns inte på datorn, eller är inte färdigt installerat.
echo Gör som det står i Vägledning för samordnare, del 1 och 2, och dubbelklicka här igen.
set "KOD=3"
goto slut

:inget_program
echo Python finns, men inte programmet handlingsplan, eller så är det inte helt installerat.
echo Gör som det står i Vägledning för samordnare, del 2, och dubbelklicka här igen.
set "KOD=3"
goto slut

:slut
popd
echo.
echo Tryck på en tangent för att stänga fönstret.
pause >nul
exit /b %KOD%
"""


def write_script(book: Path, plan_path: str | None = None) -> Path:
    """Write the file beside a workbook and return it; what somebody has made of it stands."""
    path = book.parent / NAME
    options = f' --plan "{_escaped(_from(book.parent, plan_path))}"' if plan_path else ""
    script = _SCRIPT.format(book=_escaped(book.name), options=options)
    with beside(path) as place:
        place.write_bytes(script.replace("\n", "\r\n").encode())
        put(place, path, path.suffix, strict=True)
    return path


def _from(folder: Path, plan_path: str) -> str:
    """Return how the plan is found from a folder: the whole path where they stand on different drives."""
    try:
        return os.path.relpath(plan_path, folder)
    except ValueError:
        return os.path.abspath(plan_path)  # noqa: PTH100 - as relpath above


def _escaped(name: str) -> str:
    """Return a name as a command file says it: there a percent sign begins a variable."""
    return name.replace("%", "%%")
