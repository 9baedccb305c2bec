"""Doing what is counted, guarded and going on in wijken."""

from dataclasses import replace
from decimal import Decimal

from app.demo.deeds.wijken import (
    AddDevelopment,
    AddMoney,
    GuardInterest,
    JudgeInterest,
    KeepExample,
    Measure,
    MeetResidents,
)
from app.demo.performing.scene import Scene, perform
from app.domain.figures.advantage import Offer
from app.domain.measurements import Measurement
from app.domain.quarters import quarter_of
from app.editing.commands import (
    activities,
    developments,
    examples,
    interests,
    measuring,
    money,
)


@perform.register
def _add_money(deed: AddMoney, scene: Scene) -> None:
    amounts = money.Amounts(Decimal(deed.amount), Decimal(deed.spent))
    scene.edit.save(
        replace(
            money.add(scene.edit, deed.source, amounts),
            reference_date=deed.reference_date,
            last_date=deed.last_date,
            neighbourhood=scene.neighbourhood(deed.neighbourhood),
            accountable=scene.person(deed.accountable).id,
            condition=deed.condition,
        )
    )


@perform.register
def _guard(deed: GuardInterest, scene: Scene) -> None:
    interests.add(scene.edit, deed.interest, deed.how_tested)


@perform.register
def _test(deed: JudgeInterest, scene: Scene) -> None:
    interests.judge(scene.edit, scene.interest(deed.interest), deed.state, deed.remark)


@perform.register
def _meet_residents(deed: MeetResidents, scene: Scene) -> None:
    wijk = scene.neighbourhood(deed.neighbourhood) or ""
    activities.add(scene.edit, wijk, deed.what, deed.date, deed.number, deed.unit)


@perform.register
def _measure(deed: Measure, scene: Scene) -> None:
    wijk = scene.neighbourhood(deed.neighbourhood)
    package = measuring.add_package(scene.edit, deed.package, wijk).id if deed.package else None
    for quantity, value in deed.values.items():
        measuring.measure(
            scene.edit,
            Measurement(
                "",
                quantity,
                wijk,
                package,
                deed.date,
                Decimal(value),
                source=deed.source,
                quality=deed.quality,
            ),
        )


@perform.register
def _add_development(deed: AddDevelopment, scene: Scene) -> None:
    wijk = scene.neighbourhood(deed.neighbourhood)
    developments.add(
        scene.edit,
        wijk or "",
        deed.what,
        who=deed.who,
        part=deed.part,
        from_quarter=quarter_of(deed.begins).key,
        to_quarter=quarter_of(deed.ends).key,
        movement=deed.movement,
        can_combine=deed.can_combine,
        remark=deed.remark,
    )


@perform.register
def _keep_example(deed: KeepExample, scene: Scene) -> None:
    wijk = scene.neighbourhood(deed.neighbourhood)
    package = measuring.add_package(scene.edit, deed.package, wijk)
    offer = Offer(**{name: Decimal(value) for name, value in deed.offer.items()})
    examples.add(scene.edit, wijk or "", deed.owner_type, package.id, offer)
