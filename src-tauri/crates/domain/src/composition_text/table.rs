//! Members in rows and columns: CSV files and cells pasted from a spreadsheet.

use super::lines::trim;
use super::name;
use super::proposal::{Doubt, Group, ProposedMember};
use crate::fold::fold_words;

const DELIMITERS: [char; 4] = ['\t', ';', ',', '|'];

/// How far down the header row is looked for.
const HEADER_ROWS: usize = 12;

/// Reads a text as a table; `None` when it is none.
pub(super) fn read(text: &str) -> Option<Vec<Group>> {
    let (rows, columns) = headed(text).or_else(|| headless(text))?;
    let mut groups: Vec<Group> = Vec::new();
    let mut college = String::new();
    for row in &rows {
        let Some(mut member) = member(row, &columns) else { continue };
        let own = columns.text(row, Column::College);
        if !own.is_empty() {
            college = own;
        } else if !college.is_empty() {
            member.doubts.push(Doubt::CollegeFromAbove);
        }
        match groups.iter_mut().find(|group| group.name == college) {
            Some(group) => group.members.push(member),
            None => groups.push(Group { name: college.clone(), members: vec![member], ..Group::default() }),
        }
    }
    (!groups.is_empty()).then_some(groups)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Given,
    Family,
    Full,
    College,
    Quality,
    Email,
    Other,
}

struct Columns(Vec<Column>);

impl Columns {
    /// The cells of one kind, joined: a title and an affiliation make one quality.
    fn text(&self, row: &Row, column: Column) -> String {
        let cells = self.0.iter().zip(&row.cells).filter(|(kind, cell)| **kind == column && !cell.is_empty());
        cells.map(|(_, cell)| cell.as_str()).collect::<Vec<_>>().join(", ")
    }

    fn has(&self, column: Column) -> bool {
        self.0.contains(&column)
    }
}

struct Row {
    line: usize,
    cells: Vec<String>,
}

fn member(row: &Row, columns: &Columns) -> Option<ProposedMember> {
    let mut member = ProposedMember {
        quality: columns.text(row, Column::Quality),
        email: columns.text(row, Column::Email),
        line: row.line,
        ..ProposedMember::default()
    };
    if columns.has(Column::Full) {
        full_name(&mut member, &columns.text(row, Column::Full))?;
    } else {
        member.given_name = columns.text(row, Column::Given);
        member.family_name = columns.text(row, Column::Family);
        let lower = |name: &str| name.chars().any(char::is_alphabetic) && !name.chars().any(char::is_uppercase);
        let shouted = |name: &str| {
            name.chars().filter(|c| c.is_alphabetic()).count() > 1
                && !name.contains('.')
                && !name.chars().any(char::is_lowercase)
        };
        if lower(&member.given_name) || lower(&member.family_name) || shouted(&member.given_name) {
            member.doubts.push(Doubt::NameCase);
        }
    }
    member.family_name.chars().any(char::is_alphabetic).then_some(member)
}

fn full_name(member: &mut ProposedMember, text: &str) -> Option<()> {
    if let Some((family, given)) = text.split_once(',')
        && !trim(given).is_empty()
    {
        (member.family_name, member.given_name) = (trim(family).to_owned(), trim(given).to_owned());
        return Some(());
    }
    match name::read(text).filter(|entry| entry.quality.is_empty()) {
        Some(entry) => {
            (member.given_name, member.family_name) = (entry.given, entry.family);
            member.doubts.extend(entry.doubts);
        }
        None if text.chars().any(char::is_alphabetic) => {
            let (given, family) = text.rsplit_once(char::is_whitespace).unwrap_or(("", text));
            (member.given_name, member.family_name) = (trim(given).to_owned(), family.to_owned());
            member.doubts.extend([Doubt::NameOrder, Doubt::PossiblyNotAPerson]);
        }
        None => return None,
    }
    Some(())
}

/// A table with a header row in French or English, perhaps below a title.
fn headed(text: &str) -> Option<(Vec<Row>, Columns)> {
    DELIMITERS.iter().find_map(|delimiter| {
        let rows = rows(text, *delimiter);
        let (at, columns) = rows.iter().enumerate().take(HEADER_ROWS).find_map(|(at, row)| {
            let columns = header(&row.cells)?;
            Some((at, columns))
        })?;
        let width = columns.0.len();
        let body: Vec<_> = rows.into_iter().skip(at + 1).filter(|row| row.cells.len() > 1 || width == 1).collect();
        Some((body, columns))
    })
}

fn header(cells: &[String]) -> Option<Columns> {
    let mut columns: Vec<_> = cells.iter().map(|cell| heading(&fold_words(cell))).collect();
    if !columns.contains(&Column::Given) {
        // « Nom » without a column of given names holds both.
        for column in columns.iter_mut().filter(|column| **column == Column::Family) {
            *column = Column::Full;
        }
    }
    let named = columns.contains(&Column::Family) || columns.contains(&Column::Full);
    let known = columns.iter().filter(|column| **column != Column::Other).count();
    (named && known >= 2 && known * 2 >= columns.len()).then_some(Columns(columns))
}

fn heading(folded: &str) -> Column {
    match folded {
        "prenom" | "prenoms" | "first name" | "firstname" | "given name" | "given names" | "forename" => Column::Given,
        "nom" | "nom de famille" | "nom usuel" | "nom d usage" | "name" | "surname" | "last name" | "lastname"
        | "family name" => Column::Family,
        "nom prenom" | "nom et prenom" | "prenom nom" | "prenom et nom" | "nom complet" | "full name" | "membre"
        | "member" | "identite" | "personne" | "person" => Column::Full,
        "college" | "colleges" | "groupe" | "group" | "categorie" | "category" | "composante" | "collegium" => {
            Column::College
        }
        "qualite"
        | "qualites"
        | "fonction"
        | "fonctions"
        | "titre"
        | "titres"
        | "title"
        | "job title"
        | "affiliation"
        | "organisme"
        | "organisation"
        | "organization"
        | "position"
        | "function"
        | "poste"
        | "profession"
        | "employer"
        | "institution"
        | "structure"
        | "titre et affiliation"
        | "title and affiliation"
        | "qualite fonction" => Column::Quality,
        "mail"
        | "mel"
        | "email"
        | "e mail"
        | "courriel"
        | "adresse mail"
        | "adresse electronique"
        | "email address" => Column::Email,
        _ => Column::Other,
    }
}

/// Cells pasted without a header: at least two rows of one width, from three columns on.
fn headless(text: &str) -> Option<(Vec<Row>, Columns)> {
    ['\t', ';'].into_iter().find_map(|delimiter| {
        let rows: Vec<_> =
            rows(text, delimiter).into_iter().filter(|row| row.cells.iter().any(|c| !c.is_empty())).collect();
        let width = rows.iter().map(|row| row.cells.len()).max()?;
        let even = rows.iter().filter(|row| row.cells.len() == width).count();
        if rows.len() < 2 || width < 3 || even * 5 < rows.len() * 4 {
            return None;
        }
        let columns = guess(&rows, width)?;
        Some((rows, columns))
    })
}

fn guess(rows: &[Row], width: usize) -> Option<Columns> {
    let column = |at: usize| rows.iter().filter_map(move |row| row.cells.get(at)).filter(|cell| !cell.is_empty());
    let most = |at: usize, test: &dyn Fn(&str) -> bool| {
        let (all, good) = (column(at).count(), column(at).filter(|cell| test(cell)).count());
        all > 0 && good * 5 >= all * 4
    };
    let shouted =
        |cell: &str| cell.chars().filter(|c| c.is_alphabetic()).count() > 1 && !cell.chars().any(char::is_lowercase);
    let full = |cell: &str| name::read(cell).is_some_and(|entry| entry.certain && entry.quality.is_empty());
    let given =
        |cell: &str| cell.split_whitespace().count() <= 2 && cell.starts_with(char::is_uppercase) && !shouted(cell);
    let mut columns = vec![Column::Other; width];
    if let Some(at) = (0..width).find(|at| most(*at, &full)) {
        columns[at] = Column::Full;
    } else {
        let at = (0..width).find(|at| most(*at, &shouted))?;
        let beside =
            [at.checked_sub(1), Some(at + 1)].into_iter().flatten().find(|at| *at < width && most(*at, &given))?;
        (columns[at], columns[beside]) = (Column::Family, Column::Given);
    }
    let free: Vec<_> = (0..width).filter(|at| columns[*at] == Column::Other).collect();
    for at in free {
        let distinct: std::collections::BTreeSet<_> = column(at).collect();
        let repeats = distinct.len() < column(at).count();
        columns[at] = if most(at, &|cell| cell.contains('@')) {
            Column::Email
        } else if repeats && !columns.contains(&Column::College) {
            Column::College
        } else if most(at, &|cell| cell.chars().any(char::is_alphabetic)) {
            Column::Quality
        } else {
            Column::Other
        };
    }
    Some(Columns(columns))
}

/// The rows of a delimited text; a quoted cell may hold delimiters, line breaks and doubled quotes.
fn rows(text: &str, delimiter: char) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut row = Row { line: 1, cells: vec![] };
    let (mut cell, mut quoted, mut line) = (String::new(), false, 1);
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut chars = text.chars().peekable();
    while let Some(character) = chars.next() {
        line += usize::from(character == '\n');
        match character {
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if trim(&cell).is_empty() => {
                cell.clear();
                quoted = true;
            }
            _ if quoted => cell.push(if character == '\n' { ' ' } else { character }),
            '\n' => {
                row.cells.push(take(&mut cell));
                rows.push(std::mem::replace(&mut row, Row { line, cells: vec![] }));
            }
            _ if character == delimiter => row.cells.push(take(&mut cell)),
            _ => cell.push(character),
        }
    }
    row.cells.push(take(&mut cell));
    rows.push(row);
    rows
}

fn take(cell: &mut String) -> String {
    trim(&std::mem::take(cell)).to_owned()
}
