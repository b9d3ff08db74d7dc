//! Members: proposing a composition from a text, writing it, listing it.

use std::path::Path;

use delibere_app::api::{
    CompositionApplied, CompositionApplyRequest, CompositionProposal, CompositionProposeRequest, ConfirmedCollege,
    ConfirmedMember, MembersRequest, MembersView, ProposalState,
};
use delibere_app::{App, UserError, decode_text};

use super::{call, read_input};
use crate::Ending;
use crate::arguments::Members;
use crate::output::{Output, table};

pub(super) fn carry_out(app: &App, command: Members, output: &Output) -> Result<Ending, UserError> {
    match command {
        Members::Import { file, yes, from } => import(app, &file, yes, from, output),
        Members::List { at } => {
            let view: MembersView = call(app, "members_view", &MembersRequest { at })?;
            output.answer(&view, |view| list(view, output))?;
            Ok(Ending::Done)
        }
    }
}

fn import(app: &App, file: &Path, yes: bool, from: Option<String>, output: &Output) -> Result<Ending, UserError> {
    let text = decode_text(&read_input(file)?);
    let proposal: CompositionProposal = call(app, "composition_propose", &CompositionProposeRequest { text })?;
    if !yes {
        output.answer(&proposal, |proposal| propose(proposal, output))?;
        return Ok(Ending::Done);
    }
    let from = match from {
        Some(from) => from,
        None => call::<MembersView>(app, "members_view", &MembersRequest { at: None })?.at,
    };
    let applied: CompositionApplied = call(app, "composition_apply", &confirm(proposal, from))?;
    output.answer(&applied, |applied| {
        let (colleges, members, changed) = (
            applied.colleges_added.to_string(),
            applied.members_added.to_string(),
            applied.members_changed.to_string(),
        );
        output.texts.text("cli-composition", &[("colleges", &colleges), ("members", &members), ("changed", &changed)])
    })?;
    Ok(Ending::Done)
}

/// What was proposed, confirmed as it stands.
fn confirm(proposal: CompositionProposal, from: String) -> CompositionApplyRequest {
    let colleges = proposal.colleges.into_iter().map(|college| ConfirmedCollege {
        college: college.college,
        name: college.name,
        members: college
            .members
            .into_iter()
            .map(|member| ConfirmedMember {
                person: member.person,
                given_name: member.given_name,
                family_name: member.family_name,
                quality: member.quality,
                email: Some(member.email).filter(|email| !email.is_empty()),
            })
            .collect(),
    });
    CompositionApplyRequest { from, colleges: colleges.collect() }
}

fn propose(proposal: &CompositionProposal, output: &Output) -> String {
    let mut out = String::new();
    let doubts = |doubts: &[String]| -> String {
        doubts.iter().map(|doubt| format!(" ({})", output.texts.text(doubt, &[]))).collect()
    };
    for college in &proposal.colleges {
        out.push_str(&format!("{} {}{}\n", sign(college.state), college.name, doubts(&college.doubts)));
        for member in &college.members {
            let name = format!("{} {}", member.given_name, member.family_name);
            out.push_str(&format!(
                "  {} {}, {}{}\n",
                sign(member.state),
                name.trim(),
                member.quality,
                doubts(&member.doubts)
            ));
        }
    }
    let differences = proposal.differences.to_string();
    out.push_str(&output.texts.text("cli-proposed", &[("count", &differences)]));
    out
}

/// New, changed, or the same.
fn sign(state: ProposalState) -> char {
    match state {
        ProposalState::New => '+',
        ProposalState::Changed => '~',
        ProposalState::Unchanged => '=',
    }
}

fn list(view: &MembersView, output: &Output) -> String {
    let mut rows = Vec::new();
    for group in &view.groups {
        let college = group.college.as_ref().map(|college| college.name.clone());
        rows.push(vec![college.unwrap_or_else(|| output.texts.text("cli-outside", &[]))]);
        for member in &group.members {
            let role = member.term.as_ref().map(|term| output.texts.text(&format!("cli-role-{}", term.role), &[]));
            let name = format!("  {} {}", member.given_name, member.family_name);
            rows.push(vec![format!("{name}, {}, {}", member.quality, role.unwrap_or_default())]);
        }
    }
    let (voting, needed) = (view.voting.to_string(), view.quorum_needed.to_string());
    let sum = output.texts.text("cli-members", &[("date", &view.at), ("count", &voting), ("needed", &needed)]);
    table(&rows) + &sum
}
