//! How acts are written: an array of the type's number and a map with numbered fields.

use chrono::{NaiveDate, NaiveTime, Timelike};
use delibere_domain::{CollegeId, PersonId, Role, SessionId, Term, TermId};
use minicbor::{Decode, Encode};
use uuid::Uuid;

use super::{Act, ActError, Target};
use crate::keys::DevicePublic;

/// A UUID as 16 bytes.
#[derive(Encode, Decode, Clone, Copy)]
#[cbor(transparent)]
struct IdRecord(#[cbor(n(0), with = "minicbor::bytes")] [u8; 16]);

#[derive(Encode, Decode)]
#[cbor(map)]
struct DeviceKeysRecord {
    #[cbor(n(0), with = "minicbor::bytes")]
    signing: [u8; 32],
    #[n(1)]
    recipient: String,
}

#[derive(Encode, Decode)]
#[cbor(map)]
struct FoundedRecord {
    #[n(0)]
    name: String,
    #[n(1)]
    founder: IdRecord,
    #[n(2)]
    device: DeviceKeysRecord,
    #[cbor(n(3), with = "minicbor::bytes")]
    nonce: [u8; 32],
}

#[derive(Encode, Decode)]
#[cbor(map)]
struct ChainRecord {
    #[n(0)]
    device: DeviceKeysRecord,
    #[cbor(n(1), with = "minicbor::bytes")]
    nonce: [u8; 32],
}

#[derive(Encode, Decode)]
#[cbor(map)]
struct DeviceAddedRecord {
    #[n(0)]
    person: IdRecord,
    #[n(1)]
    device: DeviceKeysRecord,
    #[n(2)]
    label: String,
}

#[derive(Encode, Decode)]
#[cbor(map)]
struct TermRecord {
    #[n(0)]
    id: IdRecord,
    #[n(1)]
    person: IdRecord,
    #[n(2)]
    college: Option<IdRecord>,
    #[n(3)]
    role: u8,
    #[n(4)]
    from: String,
    #[n(5)]
    until: Option<String>,
    #[n(6)]
    predecessor: Option<IdRecord>,
}

#[derive(Encode, Decode)]
#[cbor(map)]
struct SessionTimeRecord {
    #[n(0)]
    session: IdRecord,
    /// Minutes since midnight.
    #[n(1)]
    at: u16,
}

#[derive(Encode, Decode)]
#[cbor(map)]
struct SessionRecord {
    #[n(0)]
    session: IdRecord,
}

#[derive(Encode, Decode)]
#[cbor(map)]
struct TargetRecord {
    #[n(0)]
    target: String,
}

pub(super) fn encode(act: &Act) -> Result<Vec<u8>, ActError> {
    let body = match act {
        Act::CommitteeFounded { name, founder, device, nonce } => to_cbor(&FoundedRecord {
            name: name.clone(),
            founder: id(founder.as_uuid()),
            device: device.into(),
            nonce: *nonce,
        }),
        Act::ChainOpened { device, nonce } => to_cbor(&ChainRecord { device: device.into(), nonce: *nonce }),
        Act::DeviceAdded { person, device, label } => {
            to_cbor(&DeviceAddedRecord { person: id(person.as_uuid()), device: device.into(), label: label.clone() })
        }
        Act::TermRecorded { term } => to_cbor(&term_record(term)),
        Act::SessionOpened { session, at } | Act::SessionClosed { session, at } => to_cbor(&SessionTimeRecord {
            session: id(session.as_uuid()),
            // At most 1439.
            at: (at.hour() * 60 + at.minute()) as u16,
        }),
        Act::SessionReopened { session } => to_cbor(&SessionRecord { session: id(session.as_uuid()) }),
        Act::Archived { target } | Act::Restored { target } => to_cbor(&TargetRecord { target: target.to_string() }),
        Act::Unknown { act_type: 1..=9, .. } => return Err(ActError::Field("type")),
        Act::Unknown { bytes, .. } => Ok(bytes.clone()),
    }?;
    let mut out = Vec::with_capacity(body.len() + 4);
    let mut encoder = minicbor::Encoder::new(&mut out);
    encoder.array(2).and_then(|e| e.u16(act.act_type())).map_err(|e| ActError::Encoding(e.to_string()))?;
    out.extend_from_slice(&body);
    Ok(out)
}

pub(super) fn decode(bytes: &[u8]) -> Result<Act, ActError> {
    let mut decoder = minicbor::Decoder::new(bytes);
    if decoder.array().map_err(broken)? != Some(2) {
        return Err(ActError::Encoding("not an array of two".to_owned()));
    }
    let act_type = decoder.u16().map_err(broken)?;
    let body = &bytes[decoder.position()..];
    Ok(match act_type {
        1 => {
            let record: FoundedRecord = from_cbor(body)?;
            Act::CommitteeFounded {
                name: record.name,
                founder: PersonId::from_uuid(record.founder.uuid()),
                device: record.device.checked()?,
                nonce: record.nonce,
            }
        }
        2 => {
            let record: ChainRecord = from_cbor(body)?;
            Act::ChainOpened { device: record.device.checked()?, nonce: record.nonce }
        }
        3 => {
            let record: DeviceAddedRecord = from_cbor(body)?;
            Act::DeviceAdded {
                person: PersonId::from_uuid(record.person.uuid()),
                device: record.device.checked()?,
                label: record.label,
            }
        }
        4 => Act::TermRecorded { term: term(from_cbor(body)?)? },
        5 => {
            let (session, at) = session_time(from_cbor(body)?)?;
            Act::SessionOpened { session, at }
        }
        6 => {
            let (session, at) = session_time(from_cbor(body)?)?;
            Act::SessionClosed { session, at }
        }
        7 => {
            let record: SessionRecord = from_cbor(body)?;
            Act::SessionReopened { session: SessionId::from_uuid(record.session.uuid()) }
        }
        8 => Act::Archived { target: target(from_cbor(body)?)? },
        9 => Act::Restored { target: target(from_cbor(body)?)? },
        _ => {
            skip_whole(body)?;
            Act::Unknown { act_type, bytes: body.to_vec() }
        }
    })
}

impl IdRecord {
    fn uuid(self) -> Uuid {
        Uuid::from_bytes(self.0)
    }
}

impl From<&DevicePublic> for DeviceKeysRecord {
    fn from(device: &DevicePublic) -> Self {
        Self { signing: device.signing, recipient: device.recipient.clone() }
    }
}

impl DeviceKeysRecord {
    fn checked(self) -> Result<DevicePublic, ActError> {
        let device = DevicePublic { signing: self.signing, recipient: self.recipient };
        device.verify_key().map_err(|_| ActError::Field("device key"))?;
        Ok(device)
    }
}

fn id(uuid: &Uuid) -> IdRecord {
    IdRecord(*uuid.as_bytes())
}

fn term_record(term: &Term) -> TermRecord {
    TermRecord {
        id: id(term.id.as_uuid()),
        person: id(term.person.as_uuid()),
        college: term.college.map(|college| id(college.as_uuid())),
        role: match term.role {
            Role::Chair => 1,
            Role::ViceChair => 2,
            Role::Member => 3,
            Role::Rapporteur => 4,
            Role::Secretary => 5,
            Role::Observer => 6,
        },
        from: term.from.to_string(),
        until: term.until.map(|date| date.to_string()),
        predecessor: term.predecessor.map(|term| id(term.as_uuid())),
    }
}

fn term(record: TermRecord) -> Result<Term, ActError> {
    let date = |text: &str| text.parse::<NaiveDate>().map_err(|_| ActError::Field("date"));
    Ok(Term {
        id: TermId::from_uuid(record.id.uuid()),
        person: PersonId::from_uuid(record.person.uuid()),
        college: record.college.map(|college| CollegeId::from_uuid(college.uuid())),
        role: match record.role {
            1 => Role::Chair,
            2 => Role::ViceChair,
            3 => Role::Member,
            4 => Role::Rapporteur,
            5 => Role::Secretary,
            6 => Role::Observer,
            _ => return Err(ActError::Field("role")),
        },
        from: date(&record.from)?,
        until: record.until.as_deref().map(date).transpose()?,
        predecessor: record.predecessor.map(|term| TermId::from_uuid(term.uuid())),
    })
}

fn session_time(record: SessionTimeRecord) -> Result<(SessionId, NaiveTime), ActError> {
    let at = NaiveTime::from_hms_opt(u32::from(record.at) / 60, u32::from(record.at) % 60, 0)
        .ok_or(ActError::Field("time"))?;
    Ok((SessionId::from_uuid(record.session.uuid()), at))
}

fn target(record: TargetRecord) -> Result<Target, ActError> {
    record.target.parse().map_err(|_| ActError::Field("target"))
}

fn to_cbor<T: Encode<()>>(value: &T) -> Result<Vec<u8>, ActError> {
    minicbor::to_vec(value).map_err(|error| ActError::Encoding(error.to_string()))
}

fn from_cbor<'b, T: Decode<'b, ()>>(bytes: &'b [u8]) -> Result<T, ActError> {
    skip_whole(bytes)?;
    minicbor::decode(bytes).map_err(broken)
}

/// Checks that the bytes are exactly one value.
fn skip_whole(bytes: &[u8]) -> Result<(), ActError> {
    let mut decoder = minicbor::Decoder::new(bytes);
    decoder.skip().map_err(broken)?;
    if decoder.position() == bytes.len() { Ok(()) } else { Err(ActError::Encoding("bytes after the end".to_owned())) }
}

#[allow(clippy::needless_pass_by_value, reason = "shaped for map_err")]
fn broken(error: minicbor::decode::Error) -> ActError {
    ActError::Encoding(error.to_string())
}
