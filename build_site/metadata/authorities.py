"""Things that others have named: the lists that DCAT-AP asks to take values from.

Source: DCAT-AP 3.0.1, 7 “Controlled Vocabularies”; lists of the Publications Office of the
European Union, https://op.europa.eu/en/web/eu-vocabularies/authority-tables.
"""

from build_site.metadata.description import Text

_AUTHORITY = "http://publications.europa.eu/resource/authority/"
IANA = "https://www.iana.org/assignments/media-types/"

VIETNAMESE = f"{_AUTHORITY}language/VIE"
ENGLISH = f"{_AUTHORITY}language/ENG"
VIET_NAM = f"{_AUTHORITY}country/VNM"
PUBLIC = f"{_AUTHORITY}access-right/PUBLIC"
IRREGULAR = f"{_AUTHORITY}frequency/IRREG"
STABLE = f"{_AUTHORITY}planned-availability/STABLE"
FILE_TYPE = f"{_AUTHORITY}file-type/"
DATA_THEMES = f"{_AUTHORITY}data-theme"
SHA_256 = "http://spdx.org/rdf/terms#checksumAlgorithm_sha256"
ATTRIBUTION = "http://purl.org/adms/licencetype/Attribution"
DATA_PACKAGE = "https://datapackage.org/profiles/2.0/datapackage.json"
CSVW = "http://www.w3.org/ns/csvw"

THEMES = {
    f"{DATA_THEMES}/TECH": Text("Khoa học và công nghệ", "Science and technology"),
    f"{DATA_THEMES}/GOVE": Text("Nhà nước và khu vực công", "Government and public sector"),
    f"{DATA_THEMES}/REGI": Text("Vùng và đô thị", "Regions and cities"),
}
"""What all our datasets are about, in the list of themes that European catalogues share."""
