//! The committee's record.

use delibere_domain::{College, CollegeId, Committee, CommitteeId};

use super::{Fields, parts, text};

/// The fields of the committee itself.
#[derive(Debug, Clone, Copy)]
pub(crate) enum CommitteeField {
    Name,
    Institution,
    Letterhead,
    Language,
    Zone,
    Notice,
}

impl CommitteeField {
    pub(crate) fn path(self) -> String {
        match self {
            Self::Name => "name",
            Self::Institution => "institution",
            Self::Letterhead => "letterhead",
            Self::Language => "language",
            Self::Zone => "zone",
            Self::Notice => "notice",
        }
        .to_owned()
    }
}

/// The fields of a college.
#[derive(Debug, Clone, Copy)]
pub(crate) enum CollegeField {
    Name,
    Order,
}

impl CollegeField {
    pub(crate) fn path(self, college: CollegeId) -> String {
        let name = match self {
            Self::Name => "name",
            Self::Order => "order",
        };
        format!("college/{college}/{name}")
    }
}

/// The committee and its colleges, as their record says.
pub(crate) struct CommitteeRecord {
    pub(crate) committee: Committee,
    pub(crate) colleges: Vec<College>,
}

impl CommitteeRecord {
    pub(crate) fn from_fields(id: CommitteeId, fields: &Fields) -> Self {
        let field = |field: CommitteeField| text(fields, &field.path());
        let committee = Committee {
            id,
            name: field(CommitteeField::Name),
            institution: field(CommitteeField::Institution),
            letterhead: field(CommitteeField::Letterhead).lines().map(str::to_owned).collect(),
            language: field(CommitteeField::Language),
            zone: field(CommitteeField::Zone),
            notice: field(CommitteeField::Notice),
        };
        let mut colleges: Vec<College> = parts::<CollegeId>(fields, "college")
            .into_iter()
            .map(|id| College {
                id,
                name: text(fields, &CollegeField::Name.path(id)),
                order: text(fields, &CollegeField::Order.path(id)),
            })
            .collect();
        colleges.sort_by(|a, b| (&a.order, a.id).cmp(&(&b.order, b.id)));
        Self { committee, colleges }
    }
}
