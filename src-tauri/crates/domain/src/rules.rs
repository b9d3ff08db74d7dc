//! Rules of deliberation as data: every rule has a value, the article that it comes from and a sentence that explains it.

/// One rule of a profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule<T> {
    /// What it demands.
    pub value: T,
    /// The article that it comes from, for example `CRPA R133-10`.
    pub article: String,
    /// The key of the sentence that explains it.
    pub sentence: String,
}

/// A share of a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// Upper part of the fraction.
    pub numerator: u32,
    /// Lower part of the fraction; 0 is read as 1.
    pub denominator: u32,
}

impl Share {
    /// The smallest whole number that is at least this share of `base`.
    pub fn at_least_of(self, base: usize) -> usize {
        (base * self.numerator as usize).div_ceil(self.denominator.max(1) as usize)
    }
}

/// Which version of which profile a verdict was given under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProfileVersion {
    /// Stable identity, for example `crpa`.
    pub id: String,
    /// Version, from 1 on.
    pub version: u32,
    /// The name that verdicts quote (« quorum atteint selon le profil CRPA »).
    pub name: String,
}

/// A set of rules that a committee deliberates under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleProfile {
    /// Which profile this is.
    pub profile: ProfileVersion,
    /// How many of the members must take part.
    pub quorum: Rule<Share>,
}

/// The rule that a quorum is judged by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuorumRule {
    /// The profile that it belongs to.
    pub profile: ProfileVersion,
    /// The share of the members that must take part.
    pub rule: Rule<Share>,
}

impl RuleProfile {
    /// The default rules, those of the code of relations between the public and the administration (CRPA).
    pub fn crpa() -> Self {
        Self {
            profile: ProfileVersion { id: "crpa".to_owned(), version: 1, name: "CRPA".to_owned() },
            quorum: Rule {
                value: Share { numerator: 1, denominator: 2 },
                article: "CRPA R133-10".to_owned(),
                sentence: "rule-quorum-half".to_owned(),
            },
        }
    }

    /// The quorum rule with its profile.
    pub fn quorum_rule(&self) -> QuorumRule {
        QuorumRule { profile: self.profile.clone(), rule: self.quorum.clone() }
    }
}
