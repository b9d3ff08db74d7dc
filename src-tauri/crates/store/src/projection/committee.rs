//! The committee, its colleges, its people and their terms.

use delibere_domain::{College, Committee, Person, Term};
use rusqlite::{Row, params};

use crate::values::{Word, column, date_text, parsed, parsed_option};
use crate::{Reader, StoreError, Writer};

impl Reader<'_> {
    /// The committee, once its founding was projected.
    pub fn committee(&self) -> Result<Option<Committee>, StoreError> {
        self.one("SELECT * FROM committee", [], |row| {
            Ok(Committee {
                id: parsed(row, "id")?,
                name: column(row, "name")?,
                institution: column(row, "institution")?,
                letterhead: column::<String>(row, "letterhead")?.lines().map(str::to_owned).collect(),
                language: column(row, "language")?,
                zone: column(row, "zone")?,
                notice: column(row, "notice")?,
            })
        })
    }

    /// The colleges, in their order.
    pub fn colleges(&self) -> Result<Vec<College>, StoreError> {
        self.all("SELECT * FROM college ORDER BY sort, id", [], |row| {
            Ok(College { id: parsed(row, "id")?, name: column(row, "name")?, order: column(row, "sort")? })
        })
    }

    /// Every person, by family and given name in the order of their bytes.
    pub fn persons(&self) -> Result<Vec<Person>, StoreError> {
        self.all("SELECT * FROM person ORDER BY family_name, given_name, id", [], person)
    }

    /// Every term, by first day.
    pub fn terms(&self) -> Result<Vec<Term>, StoreError> {
        self.all("SELECT * FROM term ORDER BY first_day, id", [], |row| {
            Ok(Term {
                id: parsed(row, "id")?,
                person: parsed(row, "person")?,
                college: parsed_option(row, "college")?,
                role: Word::from_word(&column::<String>(row, "role")?)?,
                from: parsed(row, "first_day")?,
                until: parsed_option(row, "last_day")?,
                predecessor: parsed_option(row, "predecessor")?,
            })
        })
    }
}

impl Writer<'_> {
    /// Replaces the committee; a store holds one.
    pub fn put_committee(&mut self, committee: &Committee) -> Result<(), StoreError> {
        self.run("DELETE FROM committee WHERE id <> ?", [committee.id.to_string()])?;
        self.run(
            "INSERT OR REPLACE INTO committee (id, name, institution, letterhead, language, zone, notice)
             VALUES (?, ?, ?, ?, ?, ?, ?)",
            params![
                committee.id.to_string(),
                committee.name,
                committee.institution,
                committee.letterhead.iter().map(|line| format!("{line}\n")).collect::<String>(),
                committee.language,
                committee.zone,
                committee.notice
            ],
        )?;
        self.committee = Some(committee.id);
        Ok(())
    }

    /// Replaces all colleges.
    pub fn put_colleges(&mut self, colleges: &[College]) -> Result<(), StoreError> {
        self.run("DELETE FROM college", [])?;
        for college in colleges {
            self.run(
                "INSERT OR REPLACE INTO college (id, name, sort) VALUES (?, ?, ?)",
                params![college.id.to_string(), college.name, college.order],
            )?;
        }
        Ok(())
    }

    /// Writes a person, new or known.
    pub fn put_person(&mut self, person: &Person) -> Result<(), StoreError> {
        self.run(
            "INSERT OR REPLACE INTO person (id, given_name, family_name, quality, email) VALUES (?, ?, ?, ?, ?)",
            params![person.id.to_string(), person.given_name, person.family_name, person.quality, person.email],
        )
    }

    /// Replaces all terms.
    pub fn put_terms(&mut self, terms: &[Term]) -> Result<(), StoreError> {
        self.run("DELETE FROM term", [])?;
        for term in terms {
            self.run(
                "INSERT OR REPLACE INTO term (id, person, college, role, first_day, last_day, predecessor)
                 VALUES (?, ?, ?, ?, ?, ?, ?)",
                params![
                    term.id.to_string(),
                    term.person.to_string(),
                    term.college.map(|college| college.to_string()),
                    term.role.word(),
                    date_text(term.from),
                    term.until.map(date_text),
                    term.predecessor.map(|predecessor| predecessor.to_string())
                ],
            )?;
        }
        Ok(())
    }
}

fn person(row: &Row<'_>) -> Result<Person, StoreError> {
    Ok(Person {
        id: parsed(row, "id")?,
        given_name: column(row, "given_name")?,
        family_name: column(row, "family_name")?,
        quality: column(row, "quality")?,
        email: column(row, "email")?,
    })
}
