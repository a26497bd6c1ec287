"""The command line's own words in Swedish: headings of the help, and what is wrong with a command."""

from __future__ import annotations

import typing

import click

from ..language import text


class SwedishCommand(click.Command):
    """A command whose help is in Swedish."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the usage line."""
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), "Så här: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options under a Swedish heading."""
        records = [record for each in self.get_params(ctx) if (record := each.get_help_record(ctx))]
        if records:
            with formatter.section("Val"):
                formatter.write_dl(records)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the help option with Swedish help."""
        option = super().get_help_option(ctx)
        if option:
            option.help = "Visa den här hjälpen."
        return option

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return what follows the command's name in the usage line."""
        words = {"[OPTIONS]": "[VAL]", "COMMAND": "KOMMANDO", "[ARGS]...": "…"}
        return [_swapped(each, words) for each in super().collect_usage_pieces(ctx)]


def _swapped(words: str, by: dict[str, str]) -> str:
    for old, new in by.items():
        words = words.replace(old, new)
    return words


class SwedishGroup(SwedishCommand, click.Group):
    """A group of commands whose help is in Swedish."""

    command_class = SwedishCommand

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options and then the commands."""
        SwedishCommand.format_options(self, ctx, formatter)
        rows = [(name, self.commands[name].get_short_help_str(100)) for name in self.list_commands(ctx)]
        with formatter.section("Kommandon"):
            formatter.write_dl(rows)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click gives it
        """Return the commands in the order of the work, not of the alphabet."""
        return list(self.commands)


def usage_error(error: click.ClickException) -> str:
    """Return in Swedish what is wrong with a command, and what to do."""
    message = _wrong(error)
    context = getattr(error, "ctx", None)
    hint = text(" Skriv {command} --help för hjälp.", command=context.command_path) if context else ""
    return f"{message}{hint}"


def _wrong(error: click.ClickException) -> str:
    if isinstance(error, click.NoSuchOption):
        near = f" Menade du {error.possibilities[0]}?" if error.possibilities else ""
        return str(text("Valet {name} finns inte.{near}", name=error.option_name, near=near))
    if isinstance(error, click.MissingParameter):
        return str(text("{name} saknas i kommandot.", name=_name(error.param)))
    if isinstance(error, click.BadParameter):
        return _bad(error)
    if isinstance(error, click.UsageError) and error.ctx and isinstance(error.ctx.command, click.Group):
        listed = ", ".join(error.ctx.command.commands)
        return str(text("Kommandot finns inte. Välj bland {listed}.", listed=listed))
    if isinstance(error, click.BadOptionUsage):
        return str(text("Valet {name} behöver ett värde.", name=error.option_name))
    return str(text("Kommandot går inte att förstå: {what}", what=error.format_message()))


def _bad(error: click.BadParameter) -> str:
    kind = error.param.type if error.param else None
    if isinstance(kind, click.Choice):
        listed = ", ".join(str(each) for each in kind.choices)
        return str(text("{name} kan vara {listed}.", name=_name(error.param), listed=listed))
    return str(text("{name}: {what}", name=_name(error.param), what=error.message))


def _name(param: typing.Any) -> str:
    if isinstance(param, click.Option):
        return param.opts[0]
    return param.make_metavar(click.Context(click.Command(""))) if param else ""
