use uuid::Uuid;

use super::*;

fn time(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).unwrap()
}

fn item(number: u128, duration: Option<u16>) -> AgendaItem {
    AgendaItem {
        id: ItemId::from_uuid(Uuid::from_u128(number)),
        title: format!("Point {number}"),
        kind: ItemKind::Information,
        duration,
        order: number.to_string(),
        papers: vec![],
    }
}

fn session(items: Vec<AgendaItem>) -> Session {
    Session {
        id: SessionId::from_uuid(Uuid::from_u128(1)),
        title: "Séance".into(),
        date: NaiveDate::from_ymd_opt(2021, 2, 15).unwrap(),
        start: Some(time(14, 0)),
        end: None,
        place: String::new(),
        zone: "Europe/Paris".into(),
        state: SessionState::Planned,
        opened_at: None,
        closed_at: None,
        items,
        attendance: vec![],
    }
}

fn someone() -> PersonId {
    PersonId::from_uuid(Uuid::from_u128(7))
}

#[test]
fn items_are_due_one_after_the_other_until_a_duration_is_unknown() {
    let session = session(vec![item(1, Some(10)), item(2, Some(95)), item(3, None), item(4, Some(5))]);
    let times: Vec<_> = session.planned_times().into_iter().map(|(_, time)| time).collect();
    assert_eq!(times, [time(14, 0), time(14, 10), time(15, 45)]);
    assert_eq!(session.total_duration(), 110);
    assert!(Session { start: None, ..session }.planned_times().is_empty());
}

#[test]
fn a_session_opens_once_and_closes_once() {
    let mut session = session(vec![]);
    assert_eq!(session.close(time(15, 0)), Err(SessionRefusal::NotOpen));
    assert_eq!(session.open(time(14, 2)), Ok(()));
    assert_eq!(session.open(time(14, 3)), Err(SessionRefusal::AlreadyOpen));
    assert_eq!(session.close(time(16, 0)), Ok(()));
    assert_eq!(session.close(time(16, 1)), Err(SessionRefusal::AlreadyClosed));
    assert_eq!(session.open(time(16, 2)), Err(SessionRefusal::AlreadyClosed));
    assert_eq!((session.opened_at, session.closed_at), (Some(time(14, 2)), Some(time(16, 0))));
}

#[test]
fn arrivals_and_departures_are_stamped_while_the_session_is_open() {
    use AttendanceStatus::{Absent, Present, Remote};
    let mut session = session(vec![]);
    session.open(time(14, 0)).unwrap();
    let stamps = |entry: Attendance| (entry.status, entry.arrived, entry.left);
    let at = |minute| time(14, minute);
    assert_eq!(stamps(session.apply_attendance(someone(), Absent, at(1))), (Absent, None, None));
    assert_eq!(stamps(session.apply_attendance(someone(), Present, at(5))), (Present, Some(at(5)), None));
    assert_eq!(stamps(session.apply_attendance(someone(), Remote, at(9))), (Remote, Some(at(5)), None));
    assert_eq!(stamps(session.apply_attendance(someone(), Absent, at(20))), (Absent, Some(at(5)), Some(at(20))));
    assert_eq!(stamps(session.apply_attendance(someone(), Present, at(30))), (Present, Some(at(5)), None));
    assert_eq!(session.leave(someone(), at(40)).map(stamps), Some((Present, Some(at(5)), Some(at(40)))));
    assert_eq!(session.leave(someone(), at(41)), None);
    assert_eq!(session.attendance.len(), 1);
    session.clear_attendance(someone());
    assert_eq!(session.attendance_of(someone()), None);
}

#[test]
fn nothing_is_stamped_before_the_session_opens_or_after_it_closes() {
    let mut session = session(vec![]);
    let entry = session.apply_attendance(someone(), AttendanceStatus::Present, time(13, 0));
    assert_eq!((entry.arrived, entry.left), (None, None));
    session.open(time(14, 0)).unwrap();
    let entry = session.apply_attendance(someone(), AttendanceStatus::Remote, time(14, 5));
    assert_eq!(entry.arrived, None, "who was there at the opening has no arrival");
    session.close(time(15, 0)).unwrap();
    let entry = session.apply_attendance(someone(), AttendanceStatus::Excused, time(15, 5));
    assert_eq!((entry.arrived, entry.left), (None, None));
}

#[test]
fn names_lead_back_to_their_values() {
    assert!(SessionState::ALL.iter().all(|value| SessionState::from_name(value.name()) == Some(*value)));
    assert!(ItemKind::ALL.iter().all(|value| ItemKind::from_name(value.name()) == Some(*value)));
    assert!(AttendanceStatus::ALL.iter().all(|value| AttendanceStatus::from_name(value.name()) == Some(*value)));
    assert_eq!(ItemKind::from_name("vote"), None);
}
