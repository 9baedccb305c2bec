"""The structure tree: what each piece of text on the page is, for who listens to the report.

The tree is made while the report is laid out, in reading order. Drawing only adds to each node
which marked contents of which page belong to it, so a table row that is cut over two pages stays
one row.
"""

from dataclasses import dataclass, field
from typing import Any

from app.reports.pdf.objects import (
    RawObject,
    array,
    dictionary,
    number_of,
    reference,
    text_string,
)

Content = tuple[int, int]
"""Page index and number of a marked content on that page."""


@dataclass(slots=True, eq=False)
class Node:
    """One structure element.

    Attributes:
        role: Standard structure type, such as `P`, `H1` or `TD`.
        kids: Child nodes and contents, in reading order.
        alt: Description of a figure.
        spoken: What is read aloud instead of what is printed.
        scope: Of a heading cell: `Column` or `Row`.
        columns: How many columns a cell spans.
        summary: What a table shows, in a sentence.
        numbering: What stands before the points of a list.
        box: Place of a figure on its page.
    """

    role: str
    kids: "list[Node | Content]" = field(default_factory=list)
    alt: str = ""
    spoken: str = ""
    scope: str = ""
    columns: int = 1
    summary: str = ""
    numbering: str = "None"
    box: tuple[float, float, float, float] | None = None

    def add(self, role: str, **attributes: Any) -> "Node":
        """Append a child with `attributes` and return it."""
        node = Node(role, **attributes)
        self.kids.append(node)
        return node


def write_structure(document: Any, root: Node, pages: list[list[Node]]) -> None:
    """Put the tree below `root` in `document`.

    Args:
        document: The library's document, with all pages added.
        root: The node of the whole document.
        pages: Per page the nodes of its marked contents, by their number.
    """
    _Writer(document).write(root, pages)


class _Writer:
    """Numbers all nodes, then writes them: a node refers to its parent and to its children."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._numbers: dict[Node, int] = {}
        self._objects: dict[Node, RawObject] = {}

    def write(self, root: Node, pages: list[list[Node]]) -> None:
        tree = RawObject()
        tree_number = self._register(tree, "StructTreeRoot")
        self._number(root)
        self._write_node(root, tree_number)
        tree.data = dictionary(
            {
                "Type": b"/StructTreeRoot",
                "K": array([reference(self._numbers[root])]),
                "ParentTree": self._parent_tree(pages),
                "ParentTreeNextKey": b"%d" % len(pages),
            }
        )
        catalog = self._document.Catalog
        catalog.StructTreeRoot = tree
        catalog.MarkInfo = RawObject(dictionary({"Marked": b"true"}))

    def _register(self, obj: RawObject, name: str) -> int:
        self._document.Reference(obj, name)
        return number_of(self._document, name)

    def _number(self, node: Node) -> None:
        obj = self._objects[node] = RawObject()
        self._numbers[node] = self._register(obj, f"StructElem{len(self._numbers)}")
        for kid in node.kids:
            if isinstance(kid, Node):
                self._number(kid)

    def _write_node(self, node: Node, parent: int) -> None:
        entries = {
            "Type": b"/StructElem",
            "S": f"/{node.role}".encode("ascii"),
            "P": reference(parent),
        }
        entries |= self._contents(node)
        if node.alt:
            entries["Alt"] = text_string(node.alt)
        if node.spoken:
            entries["ActualText"] = text_string(node.spoken)
        if attributes := _attributes(node):
            entries["A"] = array(attributes)
        self._objects[node].data = dictionary(entries)
        for kid in node.kids:
            if isinstance(kid, Node):
                self._write_node(kid, self._numbers[node])

    def _contents(self, node: Node) -> dict[str, bytes]:
        """Return the children; a page that all contents share is named only once."""
        if not node.kids:
            return {}
        pages = {kid[0] for kid in node.kids if not isinstance(kid, Node)}
        shared = pages.pop() if len(pages) == 1 else None
        kids = [self._kid(kid, shared) for kid in node.kids]
        entries = {"K": array(kids) if len(kids) > 1 else kids[0]}
        if shared is not None:
            entries["Pg"] = self._page(shared)
        return entries

    def _kid(self, kid: Node | Content, shared: int | None) -> bytes:
        if isinstance(kid, Node):
            return reference(self._numbers[kid])
        page, number = kid
        if page == shared:
            return b"%d" % number
        return dictionary({"Type": b"/MCR", "Pg": self._page(page), "MCID": b"%d" % number})

    def _page(self, index: int) -> bytes:
        return reference(number_of(self._document, f"Page{index + 1}"))

    def _parent_tree(self, pages: list[list[Node]]) -> bytes:
        numbers = [
            b"%d " % index + array([reference(self._numbers[node]) for node in nodes])
            for index, nodes in enumerate(pages)
        ]
        return dictionary({"Nums": array(numbers)})


def _attributes(node: Node) -> list[bytes]:
    """Return the attributes of `node` that the standard keeps apart, by their owner."""
    table: dict[str, bytes] = {}
    if node.scope:
        table["Scope"] = f"/{node.scope}".encode("ascii")
    if node.columns > 1:
        table["ColSpan"] = b"%d" % node.columns
    if node.summary:
        table["Summary"] = text_string(node.summary)
    found = []
    if table:
        found.append(dictionary({"O": b"/Table", **table}))
    if node.role == "L":
        numbering = f"/{node.numbering}".encode("ascii")
        found.append(dictionary({"O": b"/List", "ListNumbering": numbering}))
    if node.box:
        box = array([b"%.2f" % edge for edge in node.box])
        found.append(dictionary({"O": b"/Layout", "Placement": b"/Block", "BBox": box}))
    return found
