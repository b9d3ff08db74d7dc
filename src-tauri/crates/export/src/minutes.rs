//! The minutes as the templates receive them: words chosen, texts cleaned, nothing left to decide.

use std::collections::BTreeSet;

use delibere_domain::{AttendanceStatus, ItemKind, Role};
use unicode_segmentation::UnicodeSegmentation;

use crate::content::{
    Agenda, AgendaLine, Attendance, Content, Fact, Group, Item, Letterhead, PageContent, Papers, Person, Running,
    SignaturePlace, Signatures,
};
use crate::document::{AttendanceEntry, MinutesDocument, MinutesItem};
use crate::labels::Labels;
use crate::text::{BREAK, Blocks, Cleaner};
use crate::{ExportError, Notice};

/// Composes the content, with `refused` drawn as boxes, and tells what could not be kept.
pub(crate) fn compose(
    document: &MinutesDocument,
    refused: &BTreeSet<char>,
) -> Result<(Content, Vec<Notice>), ExportError> {
    let labels = Labels::of(document.language)?;
    let mut composer = Composer { document, labels, cleaner: Cleaner::new(document.language, refused)? };
    let content = composer.content()?;
    Ok((content, composer.cleaner.into_notices()))
}

struct Composer<'a> {
    document: &'a MinutesDocument,
    labels: Labels,
    cleaner: Cleaner<'a>,
}

impl Composer<'_> {
    fn content(&mut self) -> Result<Content, ExportError> {
        let (document, labels) = (self.document, self.labels);
        let committee = &document.committee;
        self.cleaner.enter(&committee.name);
        let letterhead = Letterhead {
            institution: self.cleaner.text(&committee.institution),
            committee: self.cleaner.text(&committee.name),
            lines: committee.letterhead.iter().map(|line| self.cleaner.text(line)).filter(|l| !l.is_empty()).collect(),
        };
        let notice = Some(self.cleaner.text(&committee.notice)).filter(|notice| !notice.is_empty());

        self.cleaner.enter(&document.session.title);
        let date = labels.date(document.session.date);
        let titled = Some(self.cleaner.text(&document.session.title)).filter(|title| !title.is_empty());
        let kind =
            labels.say(if document.approved { "documents-minutes-approved" } else { "documents-minutes-draft" })?;
        let name = ("kind", kind.clone());
        let (title, right) = match &titled {
            Some(session) => (
                labels.say_with("documents-title", &[name, ("session", session.clone()), ("date", date.clone())])?,
                format!("{} · {date}", shortened(session, 32)),
            ),
            None => (labels.say_with("documents-title-untitled", &[name, ("date", date.clone())])?, date.clone()),
        };
        let facts = self.facts(&date)?;
        let left = shortened(&letterhead.committee, 44);
        let author = Some(letterhead.committee.clone()).filter(|name| !name.is_empty());
        let (lang, region) = labels.codes();
        Ok(Content {
            document: PageContent {
                title: unbroken(&title),
                author: author.iter().map(|name| unbroken(name)).collect(),
                lang,
                region,
                draft: if document.approved { None } else { Some(labels.say("documents-watermark")?) },
                notice,
                page: self.page()?,
                running: Running { left, right },
            },
            letterhead,
            kind,
            session: titled.unwrap_or(date),
            facts,
            attendance: self.attendance()?,
            agenda: self.agenda()?,
            items: document.items.iter().map(|item| self.item(item)).collect::<Result<_, _>>()?,
            signatures: self.signatures()?,
        })
    }

    fn facts(&mut self, date: &str) -> Result<Vec<Fact>, ExportError> {
        let (session, labels) = (&self.document.session, self.labels);
        let time = |at| labels.time(at);
        let hours = match (session.opened_at, session.closed_at, session.start, session.end) {
            (Some(opened), Some(closed), ..) => {
                Some(("documents-time-held", vec![("opened", time(opened)), ("closed", time(closed))]))
            }
            (Some(opened), None, ..) => Some(("documents-time-opened", vec![("opened", time(opened))])),
            (None, Some(closed), ..) => Some(("documents-time-closed", vec![("closed", time(closed))])),
            (None, None, Some(start), Some(end)) => {
                Some(("documents-time-planned", vec![("start", time(start)), ("end", time(end))]))
            }
            (None, None, Some(start), None) => Some(("documents-time-convened", vec![("start", time(start))])),
            (None, None, None, Some(end)) => Some(("documents-time-until", vec![("end", time(end))])),
            (None, None, None, None) => None,
        };
        let mut facts = vec![Fact { label: labels.say("documents-date")?, value: date.to_owned() }];
        if let Some((key, args)) = hours {
            facts.push(Fact { label: labels.say("documents-time")?, value: labels.say_with(key, &args)? });
        }
        let place = self.cleaner.text(&session.place);
        if !place.is_empty() {
            facts.push(Fact { label: labels.say("documents-place")?, value: place });
        }
        let state = if self.document.approved { "documents-state-approved" } else { "documents-state-draft" };
        facts.push(Fact { label: labels.say("documents-state")?, value: labels.say(state)? });
        Ok(facts)
    }

    /// Cuts « Page X sur Y » at its two numbers, which only the layout knows.
    fn page(&self) -> Result<[String; 3], ExportError> {
        const KEY: &str = "documents-page";
        let said = self.labels.say_with(KEY, &[("page", "\u{1}".to_owned()), ("total", "\u{2}".to_owned())])?;
        let cut = said.split_once('\u{1}').and_then(|(before, rest)| Some((before, rest.split_once('\u{2}')?)));
        let (before, (between, after)) = cut.ok_or_else(|| ExportError::Label(KEY.to_owned()))?;
        Ok([before.to_owned(), between.to_owned(), after.to_owned()])
    }

    fn attendance(&mut self) -> Result<Option<Attendance>, ExportError> {
        let labels = self.labels;
        let mut groups = Vec::new();
        for group in self.document.attendance_groups.iter().filter(|group| !group.entries.is_empty()) {
            let college = group.college.as_deref().unwrap_or_default();
            self.cleaner.enter(college);
            let name = Some(self.cleaner.verbatim(college)).filter(|name| !name.is_empty());
            let entries = group.entries.iter().map(|entry| self.person(entry)).collect::<Result<_, _>>()?;
            groups.push(Group { name: name.map_or_else(|| labels.say("documents-outside-colleges"), Ok)?, entries });
        }
        if groups.is_empty() {
            return Ok(None);
        }
        let quorum = match &self.document.quorum {
            None => None,
            Some(line) => {
                self.cleaner.enter(&line.profile);
                let args = [
                    ("counted", line.counted.to_string()),
                    ("base", line.base.to_string()),
                    ("needed", line.needed.to_string()),
                    ("profile", self.cleaner.text(&line.profile)),
                ];
                let key = if line.reached { "documents-quorum-reached" } else { "documents-quorum-missing" };
                Some(Fact { label: labels.say("documents-quorum")?, value: labels.say_with(key, &args)? })
            }
        };
        Ok(Some(Attendance {
            heading: labels.say("documents-attendance")?,
            columns: [
                labels.say("documents-attendance-name")?,
                labels.say("documents-attendance-quality")?,
                labels.say("documents-attendance-status")?,
            ],
            groups,
            quorum,
        }))
    }

    fn person(&mut self, entry: &AttendanceEntry) -> Result<Person, ExportError> {
        let labels = self.labels;
        self.cleaner.enter(&entry.name);
        let role = match entry.role {
            Role::Member => None,
            Role::Chair => Some("documents-chair"),
            Role::ViceChair => Some("documents-vice-chair"),
            Role::Rapporteur => Some("documents-rapporteur"),
            Role::Secretary => Some("documents-secretary"),
            Role::Observer => Some("documents-observer"),
        };
        let status = match entry.status {
            None => "documents-unknown",
            Some(AttendanceStatus::Present) => "documents-present",
            Some(AttendanceStatus::Remote) => "documents-remote",
            Some(AttendanceStatus::Represented) => "documents-represented",
            Some(AttendanceStatus::Excused) => "documents-excused",
            Some(AttendanceStatus::Absent) => "documents-absent",
        };
        let time = |at| labels.time(at);
        let times = match (entry.arrived, entry.left) {
            (None, None) => None,
            (Some(at), None) => Some(labels.say_with("documents-arrived", &[("time", time(at))])?),
            (None, Some(at)) => Some(labels.say_with("documents-left", &[("time", time(at))])?),
            (Some(from), Some(to)) => {
                Some(labels.say_with("documents-arrived-left", &[("arrived", time(from)), ("left", time(to))])?)
            }
        };
        Ok(Person {
            name: self.cleaner.verbatim(&entry.name),
            role: role.map(|key| labels.say(key)).transpose()?,
            quality: self.cleaner.verbatim(&entry.quality),
            status: labels.say(status)?,
            known: entry.status.is_some(),
            times,
        })
    }

    fn agenda(&mut self) -> Result<Option<Agenda>, ExportError> {
        if self.document.items.is_empty() {
            return Ok(None);
        }
        let mut items = Vec::new();
        for item in &self.document.items {
            // What cannot be drawn in a title is reported with the item itself, not here a second time.
            let mut parts = vec![self.labels.say(kind_key(item.kind))?];
            parts.extend(item.planned.map(|at| self.labels.time(at)));
            if let Some(minutes) = item.duration {
                parts.push(self.labels.say_with("documents-minutes-long", &[("minutes", minutes.to_string())])?);
            }
            let title = self.cleaner.silently(|cleaner| cleaner.text(&item.title));
            let title = if title.is_empty() { self.labels.say(kind_key(item.kind))? } else { title };
            items.push(AgendaLine { number: item.number, title, detail: parts.join(" · ") });
        }
        Ok(Some(Agenda { heading: self.labels.say("documents-agenda")?, items }))
    }

    fn item(&mut self, item: &MinutesItem) -> Result<Item, ExportError> {
        self.cleaner.enter(&item.title);
        let title = self.cleaner.text(&item.title);
        let title = if title.is_empty() { self.labels.say(kind_key(item.kind))? } else { title };
        let blocks = Blocks::new(&mut self.cleaner, self.labels).build(&item.text)?;
        let names: Vec<String> =
            item.papers.iter().map(|name| self.cleaner.verbatim(name)).filter(|name| !name.is_empty()).collect();
        let papers =
            if names.is_empty() { None } else { Some(Papers { label: self.labels.say("documents-papers")?, names }) };
        let placeholder = if blocks.is_empty() { Some(self.labels.say("documents-no-text")?) } else { None };
        Ok(Item { number: item.number, title, placeholder, blocks, papers })
    }

    fn signatures(&mut self) -> Result<Signatures, ExportError> {
        let date = self.labels.date(self.document.produced_on);
        Ok(Signatures {
            date: self.labels.say_with("documents-produced", &[("date", date)])?,
            places: [
                self.signature("documents-sign-chair", Role::Chair)?,
                self.signature("documents-sign-secretary", Role::Secretary)?,
            ],
        })
    }

    /// Names who signs only when exactly one person held the office and is known to have taken part.
    fn signature(&mut self, key: &str, role: Role) -> Result<SignaturePlace, ExportError> {
        let document = self.document;
        let holders =
            || document.attendance_groups.iter().flat_map(|group| &group.entries).filter(|entry| entry.role == role);
        let took_part = |entry: &&AttendanceEntry| {
            matches!(entry.status, Some(AttendanceStatus::Present | AttendanceStatus::Remote))
        };
        let name = holders().next().filter(|_| holders().count() == 1).filter(took_part);
        // The line in the attendance has already reported what cannot be drawn.
        let name = name
            .map(|entry| self.cleaner.silently(|cleaner| cleaner.verbatim(&entry.name)))
            .filter(|name| !name.is_empty());
        Ok(SignaturePlace { office: self.labels.say(key)?, name })
    }
}

fn kind_key(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Approval => "documents-item-approval",
        ItemKind::Information => "documents-item-information",
        ItemKind::Hearing => "documents-item-hearing",
        ItemKind::Deliberation => "documents-item-deliberation",
        ItemKind::Other => "documents-item-other",
    }
}

/// Takes the places where a line may break out of a text that stands on one line.
fn unbroken(text: &str) -> String {
    text.replace(BREAK, "")
}

/// Cuts a text for the running line, which has one line only.
fn shortened(text: &str, longest: usize) -> String {
    let text = unbroken(text);
    let clusters: Vec<&str> = text.graphemes(true).collect();
    match clusters.get(..longest) {
        Some(start) if clusters.len() > longest => format!("{}…", start.concat().trim_end()),
        _ => clusters.concat(),
    }
}
