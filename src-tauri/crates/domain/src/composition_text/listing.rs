//! Members in running lines, under the headings of their colleges.

use super::lines::SourceLine;
use super::name::{self, Entry};
use super::proposal::{Doubt, Group, ProposedMember};
use super::words::{HeadingLook, heading_look, is_foreign_heading, is_general_heading, is_prose};

/// Titles longer than this many characters are paragraphs.
const LONGEST_TITLE: usize = 300;

/// Reads the groups of a text that is no table.
pub(super) fn read(lines: &[SourceLine<'_>]) -> Vec<Group> {
    let lines: Vec<Read<'_>> = with_neighbours(lines);
    let titles = titles_stand_below(&lines);
    let mut listing = Listing { groups: vec![], heading: Heading::None, titles };
    let mut at = 0;
    while at < lines.len() {
        at += listing.line(&lines, at);
    }
    listing.groups
}

/// A line with words, and what can be said of it alone.
struct Read<'a> {
    line: SourceLine<'a>,
    entry: Option<Entry<'a>>,
    look: HeadingLook,
    /// No blank line stands before it.
    adjacent: bool,
    /// It continues a paragraph.
    wrapped: bool,
    /// It names a member, or continues lines that do.
    of_member: bool,
}

impl Read<'_> {
    /// Capitals, separators and bullets leave little doubt that it is a member.
    fn is_strong(&self) -> bool {
        let Some(entry) = &self.entry else { return false };
        let told = entry.separated || self.line.is_bulleted();
        let bare = !self.line.is_bulleted() && (self.wrapped || is_prose(entry.quality));
        entry.certain && told && !bare && entry.quality.chars().count() <= LONGEST_TITLE
    }

    fn is_strong_name_only(&self) -> bool {
        self.is_strong() && self.entry.as_ref().is_some_and(|entry| entry.quality.is_empty())
    }

    fn may_be_title(&self) -> bool {
        !self.is_strong()
            && !self.line.is_bulleted()
            && self.look != HeadingLook::Certain
            && !is_prose(self.line.text)
            && self.line.text.chars().count() <= LONGEST_TITLE
    }
}

fn with_neighbours<'a>(lines: &[SourceLine<'a>]) -> Vec<Read<'a>> {
    let mut result: Vec<Read<'a>> = Vec::new();
    let mut after_blank = true;
    for line in lines {
        if line.is_blank() {
            after_blank = true;
            continue;
        }
        let entry = name::read(line.text);
        let before = result.last().filter(|_| !after_blank);
        let wrapped = !line.is_bulleted()
            && before.is_some_and(|before| {
                let long = before.wrapped || before.line.text.chars().count() > 60;
                long && !before.of_member && !before.line.is_bulleted() && !before.line.text.ends_with(':')
            });
        let named = entry.as_ref().is_some_and(|entry| entry.certain && entry.separated) && !wrapped;
        let of_member = named || before.is_some_and(|before| before.of_member);
        let look = heading_look(line.text);
        result.push(Read { line: *line, entry, look, adjacent: !after_blank, wrapped, of_member });
        after_blank = false;
    }
    result
}

/// Whether names stand alone with their title on the line below.
fn titles_stand_below(lines: &[Read<'_>]) -> bool {
    let (mut below, mut without, mut last) = (0, 0, false);
    let mut name_after_name = false;
    for (at, _) in lines.iter().enumerate().filter(|(_, read)| read.is_strong_name_only()) {
        let next = lines.get(at + 1).filter(|next| next.adjacent);
        let titled = next.filter(|next| next.may_be_title());
        name_after_name |= next.is_some_and(Read::is_strong);
        // A line like « Experte juridique » right above the next name may as well head it.
        let heads = titled.is_some_and(|next| next.look == HeadingLook::Likely)
            && lines.get(at + 2).is_some_and(|after| after.adjacent && after.is_strong());
        if titled.is_some() && !heads {
            below += 1;
        } else {
            without += 1;
        }
        last = titled.is_some();
    }
    (below > 0 && below >= without) || (last && !name_after_name)
}

enum Heading {
    /// No heading, or one that was closed by prose.
    None,
    /// A heading of the whole list.
    General,
    /// What stands below is not about the committee.
    Foreign,
    /// The name of a college on this line; its group exists once a member follows.
    College { name: String, line: usize, look: HeadingLook, open: bool },
}

struct Listing {
    groups: Vec<Group>,
    heading: Heading,
    titles: bool,
}

impl Listing {
    /// Reads one line, and tells how many it used.
    fn line(&mut self, lines: &[Read<'_>], at: usize) -> usize {
        let Some(read) = lines.get(at) else { return 1 };
        if let Some(entry) = &read.entry
            && self.is_member(lines, at, entry)
        {
            return 1 + self.member(lines, at, entry);
        }
        if !self.is_stray_bullet(lines, at) {
            self.heading(read);
        }
        1
    }

    fn is_member(&self, lines: &[Read<'_>], at: usize, entry: &Entry<'_>) -> bool {
        let Some(read) = lines.get(at) else { return false };
        let (announced, in_group) = match &self.heading {
            Heading::Foreign => return false,
            Heading::None => (false, false),
            Heading::General => (true, false),
            Heading::College { look, open, .. } => (*look >= HeadingLook::Likely, *open),
        };
        let context = announced || in_group;
        if read.is_strong() {
            let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
            let company = beside.filter_map(|other| lines.get(other)).any(|other| other.is_strong());
            let titled = self.titles && lines.get(at + 1).is_some_and(|next| next.adjacent && next.may_be_title());
            let told = !entry.quality.is_empty() || entry.civility || read.line.is_bulleted();
            return told || context || company || titled;
        }
        if is_prose(read.line.text) || read.wrapped || read.look == HeadingLook::Certain {
            return false;
        }
        let short = entry.quality.chars().count() <= LONGEST_TITLE;
        let bulleted = read.line.is_bulleted();
        short
            && match (entry.separated && !entry.quality.is_empty(), bulleted) {
                (true, true) => true,
                (true, false) => context || entry.civility,
                (false, true) => context && (entry.separated || entry.certain),
                (false, false) => entry.civility && (context || entry.certain),
            }
    }

    /// Adds a member, and tells how many lines its title takes.
    fn member(&mut self, lines: &[Read<'_>], at: usize, entry: &Entry<'_>) -> usize {
        let Some(read) = lines.get(at) else { return 0 };
        let mut member = ProposedMember {
            given_name: entry.given.clone(),
            family_name: entry.family.clone(),
            quality: entry.quality.to_owned(),
            email: String::new(),
            line: read.line.number,
            doubts: entry.doubts.clone(),
        };
        let rest = lines.get(at + 1..).unwrap_or_default();
        let used = if member.quality.is_empty() {
            self.title_below(&mut member, rest)
        } else {
            continued(&mut member, read, rest)
        };
        let used_lines: Vec<_> = rest.iter().take(used).map(|read| read.line.number).collect();
        let group = self.open_group();
        group.members.push(member);
        group.used.extend(used_lines);
        used
    }

    fn title_below(&self, member: &mut ProposedMember, rest: &[Read<'_>]) -> usize {
        if !self.titles {
            return 0;
        }
        let lines: Vec<_> = rest.iter().take_while(|read| read.adjacent && read.may_be_title()).collect();
        // Only the first line may look like a heading: below it, such a line begins the next college.
        let more = lines.iter().skip(1).take_while(|read| read.look < HeadingLook::Likely).count();
        let used = if lines.is_empty() { 0 } else { 1 + more };
        let title: Vec<_> = lines.iter().take(used).map(|read| read.line.text.trim_end_matches([';', ','])).collect();
        member.quality = title.join(", ");
        if used > 0 {
            member.doubts.retain(|doubt| *doubt != Doubt::PossiblyNotAPerson);
        }
        if used > 1 {
            member.doubts.push(Doubt::TitleOverLines);
        }
        used
    }

    fn open_group(&mut self) -> &mut Group {
        let fresh = match &mut self.heading {
            Heading::College { name, line, look, open } => (!std::mem::replace(open, true)).then(|| Group {
                name: name.clone(),
                line: *line,
                doubts: if *look == HeadingLook::Possible { vec![Doubt::UnsureCollege] } else { vec![] },
                ..Group::default()
            }),
            _ => self.groups.last().is_none_or(|group| !group.name.is_empty()).then(Group::default),
        };
        self.groups.extend(fresh);
        if self.groups.is_empty() {
            self.groups.push(Group::default());
        }
        let last = self.groups.len() - 1;
        &mut self.groups[last]
    }

    /// A bulleted line amid bulleted members that is neither a member nor clearly a heading (« poste vacant »).
    fn is_stray_bullet(&self, lines: &[Read<'_>], at: usize) -> bool {
        let in_group = matches!(self.heading, Heading::College { open: true, .. } | Heading::General);
        let same = at.checked_sub(1).and_then(|before| lines.get(before)).zip(lines.get(at)).is_some_and(|(a, b)| {
            b.line.is_bulleted() && a.line.bullet == b.line.bullet && b.look < HeadingLook::Likely
        });
        in_group && same
    }

    fn heading(&mut self, read: &Read<'_>) {
        let text = read.line.text;
        let name = text.trim_end_matches(':').trim_end();
        let keeps = matches!(self.heading, Heading::College { look, open: false, .. } if look >= HeadingLook::Likely);
        let stays = matches!(self.heading, Heading::Foreign) && read.adjacent && read.look < HeadingLook::Likely;
        if stays || is_foreign_heading(text) {
            self.heading = Heading::Foreign;
        } else if is_general_heading(text) || (text.ends_with(':') && is_prose(text)) {
            if !keeps {
                self.heading = Heading::General;
            }
        } else if read.look == HeadingLook::Never || read.wrapped {
            self.heading = Heading::None;
        } else {
            let line = read.line.number;
            self.heading = Heading::College { name: name.to_owned(), line, look: read.look, open: false };
        }
    }
}

/// Adds to a title the lines that a mail program cut from it.
fn continued(member: &mut ProposedMember, first: &Read<'_>, rest: &[Read<'_>]) -> usize {
    let (mut used, mut before) = (0, first);
    for read in rest {
        let text = read.line.text;
        let goes_on = text.starts_with(|c: char| c.is_lowercase() || c == '(') || before.line.text.ends_with(',');
        let plain = read.adjacent && !read.line.is_bulleted() && !read.is_strong() && !is_prose(text);
        if !goes_on || !plain || member.quality.chars().count() > LONGEST_TITLE {
            break;
        }
        let joint = if before.line.text.ends_with(',') { ", " } else { " " };
        member.quality = format!("{}{joint}{}", member.quality, text.trim_end_matches([';', ',']));
        (used, before) = (used + 1, read);
    }
    used
}
