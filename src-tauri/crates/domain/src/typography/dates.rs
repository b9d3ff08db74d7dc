//! Dates and times in words.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};

use super::Language;

const FRENCH_DAYS: [&str; 7] = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
const ENGLISH_DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const FRENCH_MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A date in words: « lundi 15 février 2021 », « lundi 1er mars 2021 », "Monday 15 February 2021".
pub fn format_date(date: NaiveDate, language: Language) -> String {
    let (days, months) = match language {
        Language::French => (FRENCH_DAYS, FRENCH_MONTHS),
        Language::English => (ENGLISH_DAYS, ENGLISH_MONTHS),
    };
    let weekday = days.get(date.weekday().num_days_from_monday() as usize).copied().unwrap_or_default();
    let month = months.get(date.month0() as usize).copied().unwrap_or_default();
    let ordinal = if date.day() == 1 && language == Language::French { "er" } else { "" };
    format!("{weekday} {}{ordinal} {month} {}", date.day(), date.year())
}

/// A time of day: « 14 h 30 » and « 14 h » with no-break spaces, "14:30".
pub fn format_time(time: NaiveTime, language: Language) -> String {
    match (language, time.minute()) {
        (Language::French, 0) => format!("{}\u{a0}h", time.hour()),
        (Language::French, minute) => format!("{}\u{a0}h\u{a0}{minute:02}", time.hour()),
        (Language::English, minute) => format!("{:02}:{minute:02}", time.hour()),
    }
}
