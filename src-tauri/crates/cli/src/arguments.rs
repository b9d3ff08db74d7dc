//! The words of the command line.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

/// Délibéré: the whole memory of a consultative committee. Without a command, the window opens.
#[derive(Debug, Parser)]
#[command(name = "delibere", version, propagate_version = true, subcommand_required = true)]
pub(crate) struct Arguments {
    /// Directory of one committee's store; without it, the committee that was open last.
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) store: Option<PathBuf>,
    /// Answers in JSON.
    #[arg(long, global = true)]
    pub(crate) json: bool,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Makes demonstration committees.
    Demo {
        /// What to make; without --store it is put on the shelf (both examples for `release` and `model`).
        #[arg(long, value_enum, default_value = "model")]
        scale: ScaleName,
    },
    /// Founds a committee.
    Init(Init),
    /// Members and the composition.
    #[command(subcommand)]
    Members(Members),
    /// Sessions.
    #[command(subcommand)]
    Session(Session),
    /// Minutes.
    #[command(subcommand)]
    Minutes(Minutes),
    /// Documents.
    #[command(subcommand)]
    Export(Export),
    /// Searches everywhere; accents and inflections do not matter, quotation marks make a phrase.
    Search {
        /// The words.
        #[arg(required = true)]
        words: Vec<String>,
        /// At most so many hits.
        #[arg(long, default_value_t = 20)]
        limit: u32,
    },
    /// Verifies signatures, hashes, projections and attachments.
    Check,
    /// Makes the tables for reading again from the journal.
    Rebuild,
}

/// The demonstrations.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum ScaleName {
    /// The committee of the press release of 16 February 2021.
    Release,
    /// Fictitious members, three finished sessions.
    Model,
    /// Ten years of work.
    Decade,
    /// A hundred years of work.
    Century,
}

/// Founds a committee.
#[derive(Debug, clap::Args)]
pub(crate) struct Init {
    /// Its full name.
    #[arg(long)]
    pub(crate) name: String,
    /// The institution beside which it is placed.
    #[arg(long, default_value = "")]
    pub(crate) institution: String,
    /// Language of its documents.
    #[arg(long, default_value = "fr", value_parser = ["fr", "en"])]
    pub(crate) language: String,
    /// Your given name.
    #[arg(long, default_value = "")]
    pub(crate) given_name: String,
    /// Your family name.
    #[arg(long)]
    pub(crate) family_name: String,
    /// Your title and affiliation.
    #[arg(long, default_value = "")]
    pub(crate) quality: String,
    /// Your role: secretary, chair, vice_chair, member, rapporteur or observer.
    #[arg(long, default_value = "secretary")]
    pub(crate) role: String,
}

/// Members.
#[derive(Debug, Subcommand)]
pub(crate) enum Members {
    /// Reads a composition from a text; only proposes, unless --yes.
    Import {
        /// A press release, a mail, a CSV… or - for standard input.
        file: PathBuf,
        /// Writes what is proposed.
        #[arg(long)]
        yes: bool,
        /// First day of the new terms; today when absent.
        #[arg(long, value_name = "DATE")]
        from: Option<String>,
    },
    /// The composition at a date.
    List {
        /// For example 2021-02-15; today when absent.
        #[arg(long, value_name = "DATE")]
        at: Option<String>,
    },
}

/// Sessions. A session is named by its identity, the beginning of it, or its date.
#[derive(Debug, Subcommand)]
pub(crate) enum Session {
    /// All of them, newest first.
    List,
    /// One in full.
    Show {
        /// Which.
        session: String,
    },
    /// Plans a session.
    New {
        /// Its title.
        #[arg(long)]
        title: String,
        /// For example 2021-02-15.
        #[arg(long)]
        date: String,
        /// For example 14:30.
        #[arg(long)]
        start: Option<String>,
        /// Planned end.
        #[arg(long)]
        end: Option<String>,
        /// Place.
        #[arg(long, default_value = "")]
        place: String,
    },
    /// Adds an item to the agenda.
    AddItem {
        /// Which session.
        session: String,
        /// The item's title.
        title: String,
        /// approval, information, hearing, deliberation or other.
        #[arg(long, default_value = "deliberation")]
        kind: String,
        /// Planned duration in minutes.
        #[arg(long)]
        duration: Option<u16>,
    },
}

/// Minutes.
#[derive(Debug, Subcommand)]
pub(crate) enum Minutes {
    /// Replaces the minutes of an item; only what differs is written.
    Set {
        /// Which session.
        session: String,
        /// Number of the item on the agenda, or its identity.
        item: String,
        /// The text, or - for standard input.
        file: PathBuf,
    },
    /// The minutes of a session.
    Show {
        /// Which session.
        session: String,
    },
}

/// Documents.
#[derive(Debug, Subcommand)]
pub(crate) enum Export {
    /// The minutes of a session as a PDF.
    Minutes {
        /// Which session.
        session: String,
        /// Where to write it.
        #[arg(short, long, value_name = "FILE")]
        output: PathBuf,
    },
}
