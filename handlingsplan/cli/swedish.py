"""The command line's own words in Swedish: headings of the help, and what is wrong with a command."""

from __future__ import annotations

from typing import Any

import click

from ..errors import nearest

DEBUG = click.Option(
    ["--debug"], is_flag=True, expose_value=False, help="Visa hela felet om programmet stannar (för felsökning)."
)

QUOTE = "Sätt citattecken om en mapp som har mellanslag i namnet."


class Place(click.Argument):
    """What a command is given, that says of itself what it is: `@click.argument("mapp", cls=Place, about="…")`."""

    def __init__(self, *names: Any, about: str = "", **said: Any) -> None:
        super().__init__(*names, **said)
        self.about = about


class SwedishCommand(click.Command):
    """A command whose help and faults are in Swedish, and that can be asked to show the whole of an error."""

    allow_extra_args = True  # what is too much is told below, in Swedish

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        """Return the command's arguments and options, and the ones that every command has."""
        *mine, last = super().get_params(ctx)  # click's own --help stands last
        return [*mine, DEBUG, last]

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the command's words; UsageError, that knows its command, where they are not understood."""
        try:
            rest = super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise
        if rest and not isinstance(self, click.Group):
            raise Misunderstood(
                f"Här står mer än kommandot behöver: {' '.join(rest)}. {QUOTE}",
                ctx,
            )
        return rest

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the usage line."""
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), "Så här: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the command is given, and the options, under Swedish headings."""
        places = [
            (each.metavar or str(each.name).upper(), each.about) for each in self.params if isinstance(each, Place)
        ]
        if any(each.metavar == "FIL" for each in self.params):
            places.append(("FIL", "En fil, med sökväg om den ligger i en annan mapp."))
        if places:
            with formatter.section("Där"):
                formatter.write_dl(places)
        options = [each for each in self.get_params(ctx) if isinstance(each, click.Option)]
        with formatter.section("Val"):
            formatter.write_dl([record for each in options if (record := each.get_help_record(ctx))])

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the help option with Swedish help."""
        option = super().get_help_option(ctx)
        if option:
            option.help = "Visa den här hjälpen."
        return option

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return what follows the command's name in the usage line."""
        return ["[VAL]" if each == "[OPTIONS]" else each for each in super().collect_usage_pieces(ctx)]


class SwedishGroup(SwedishCommand, click.Group):
    """A group of commands whose help is in Swedish."""

    command_class = SwedishCommand

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands and then the options."""
        rows = [(name, self.commands[name].get_short_help_str(100)) for name in self.list_commands(ctx)]
        with formatter.section("Kommandon"):
            formatter.write_dl(rows)
        SwedishCommand.format_options(self, ctx, formatter)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click gives it
        """Return the commands in the order of the work, not of the alphabet."""
        return list(self.commands)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that is meant."""
        if args[0] not in self.commands:
            near = nearest(args[0], list(self.commands))
            choices = f"Välj bland {', '.join(self.commands)}."
            raise Misunderstood(f"Kommandot {args[0]} finns inte. {near or choices}", ctx)
        return super().resolve_command(ctx, args)


class Misunderstood(click.UsageError):
    """A fault in a command that is already told in Swedish."""


def usage_error(error: click.ClickException) -> str:
    """Return in Swedish what is wrong with a command, and what to do."""
    context = getattr(error, "ctx", None)
    hint = f" Hjälp: {context.command_path} --help" if context else ""
    return f"{_wrong(error)}{hint}"


def _wrong(error: click.ClickException) -> str:
    match error:
        case Misunderstood():
            said = error.message
        case click.NoSuchOption():
            near = f" Menade du {error.possibilities[0]}?" if error.possibilities else ""
            said = f"Valet {error.option_name} finns inte.{near}"
        case click.BadOptionUsage():
            wanted = "tar inget värde" if _is_flag(error) else "behöver ett värde efter sig"
            said = f"Valet {error.option_name} {wanted}."
        case click.MissingParameter():
            said = f"{_name(error)} saknas i kommandot."
        case click.BadParameter():
            said = _bad(error)
        case click.FileError():
            said = f"Filen {error.ui_filename} går inte att öppna."
        case _:
            said = f"Kommandot går inte att förstå ({error.format_message()})."
    return said


def _bad(error: click.BadParameter) -> str:
    kind = error.param.type if error.param else None
    if isinstance(kind, click.Choice):
        return f"{_name(error)} kan vara {' eller '.join(map(str, kind.choices))}."
    return f"{_name(error)} har ett värde som inte går att använda."


def _name(error: click.BadParameter) -> str:
    if isinstance(error.param, click.Argument):
        return str(error.param.name).upper()
    return error.param.opts[0] if error.param else "Något"


def _is_flag(error: click.BadOptionUsage) -> bool:
    options = error.ctx.command.get_params(error.ctx) if error.ctx else []
    return any(isinstance(each, click.Option) and each.is_flag and error.option_name in each.opts for each in options)
