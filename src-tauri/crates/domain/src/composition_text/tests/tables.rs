use super::*;

#[test]
fn tables_with_a_header_in_either_language_are_read() {
    let expected = [
        "Experts: Claire|MATHIEU|Directrice, CNRS; Jean|DEYDIER|Directeur de WeTakeCare",
        "Usagers: Marie|LACOSTE CROS|Directrice",
    ];
    let cases = [
        "Nom;Prénom;Collège;Qualité;Mail\nMATHIEU;Claire;Experts;Directrice, CNRS;c@x.fr\nDEYDIER;Jean;Experts;Directeur de WeTakeCare;\nLACOSTE CROS;Marie;Usagers;Directrice;\n",
        "Prénom,Nom,Titre,Collège\nClaire,MATHIEU,\"Directrice, CNRS\",Experts\nJean,DEYDIER,Directeur de WeTakeCare,Experts\nMarie,LACOSTE CROS,Directrice,Usagers",
        "first name\tsurname\tgroup\ttitle\taffiliation\r\nClaire\tMATHIEU\tExperts\tDirectrice\tCNRS\r\nJean\tDEYDIER\tExperts\tDirecteur de WeTakeCare\t\r\nMarie\tLACOSTE CROS\tUsagers\tDirectrice\t\r\n",
        "Membres du comité;;\nNom;Collège;Fonction\nClaire MATHIEU;Experts;Directrice, CNRS\nDEYDIER Jean;Experts;Directeur de WeTakeCare\nMarie LACOSTE CROS;Usagers;Directrice",
        "| Name | College | Title |\n|---|---|---|\n| Claire MATHIEU | Experts | Directrice, CNRS |\n| Jean DEYDIER | Experts | Directeur de WeTakeCare |\n| Marie LACOSTE CROS | Usagers | Directrice |",
    ];
    for text in cases {
        assert_eq!(shown(text), expected, "{text}");
        assert_eq!(propose(text).layout, Layout::Table);
        assert_eq!(doubts(text), [], "{text}");
    }
    assert_eq!(propose(cases[0]).groups[0].members[0].email, "c@x.fr");
    assert_eq!(propose(cases[0]).groups[1].members[0].line, 4);
}

#[test]
fn cells_pasted_without_a_header_are_read() {
    let expected =
        ["Experts: Claire|MATHIEU|Directrice; Jean|DEYDIER|Directeur", "Usagers: Marie|LACOSTE CROS|Juriste"];
    let full =
        "Experts\tClaire MATHIEU\tDirectrice\nExperts\tJean DEYDIER\tDirecteur\nUsagers\tMarie LACOSTE CROS\tJuriste";
    assert_eq!(shown(full), expected);
    let apart =
        "MATHIEU;Claire;Directrice;Experts\nDEYDIER;Jean;Directeur;Experts\nLACOSTE CROS;Marie;Juriste;Usagers\n";
    assert_eq!(shown(apart), expected);
}

#[test]
fn merged_cells_and_odd_capitals_are_marked() {
    let text = "Collège;Nom;Prénom;Qualité\nExperts;MATHIEU;Claire;Directrice\n;dupont;jean;Juriste\n;;;\n";
    assert_eq!(shown(text), ["Experts: Claire|MATHIEU|Directrice; jean|dupont|Juriste"]);
    assert_eq!(doubts(text), [Doubt::NameCase, Doubt::CollegeFromAbove]);
}

#[test]
fn quoted_cells_hold_delimiters_quotes_and_line_breaks() {
    let text = "nom,prénom,collège,titre\n\"MATHIEU\",\"Claire\",\"Experts\",\"Chaire \"\"IA\"\", CNRS\nParis\"\n";
    assert_eq!(shown(text), ["Experts: Claire|MATHIEU|Chaire \"IA\", CNRS Paris"]);
}
