//! A person's record.

use delibere_domain::{Person, PersonId};

use super::{Fields, text};

/// The fields of a person.
#[derive(Debug, Clone, Copy)]
pub(crate) enum PersonField {
    GivenName,
    FamilyName,
    Quality,
    Email,
}

impl PersonField {
    pub(crate) fn path(self) -> String {
        match self {
            Self::GivenName => "given_name",
            Self::FamilyName => "family_name",
            Self::Quality => "quality",
            Self::Email => "email",
        }
        .to_owned()
    }
}

/// The person that a record describes.
pub(crate) fn person_from(id: PersonId, fields: &Fields) -> Person {
    let field = |field: PersonField| text(fields, &field.path());
    Person {
        id,
        given_name: field(PersonField::GivenName),
        family_name: field(PersonField::FamilyName),
        quality: field(PersonField::Quality),
        email: field(PersonField::Email),
    }
}
