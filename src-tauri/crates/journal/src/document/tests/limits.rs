use super::*;
use proptest::prelude::*;

#[test]
fn a_fault_of_the_library_breaks_the_document_and_nothing_else() {
    let mut document = Document::new(1);
    type_now(&mut document, &insert(0, "a\n"));
    assert_eq!(document.with(|_| panic!("a fault of the library")).unwrap_err(), DocumentError::Broken);
    assert_eq!(document.text(), Err(DocumentError::Broken));
    assert_eq!(document.apply(&[]), Err(DocumentError::Broken));
    drop(document);
}

#[test]
fn an_edit_that_does_not_fit_is_refused_and_changes_nothing() {
    let mut document = Document::new(1);
    let old = document.version().unwrap();
    type_now(&mut document, &insert(0, "a😀\n"));
    let version = document.version().unwrap();
    let beyond = document.edit_text(&version, &Delta::new().delete(5));
    assert_eq!(beyond, Err(DocumentError::Delta(DeltaError::BeyondEnd)));
    let half = document.edit_text(&version, &Delta::new().retain(2, [].into()).delete(1));
    assert_eq!(half, Err(DocumentError::Delta(DeltaError::SplitsCharacter)));
    let at_old = document.edit_text(&old, &Delta::new().delete(1));
    assert_eq!(at_old, Err(DocumentError::Delta(DeltaError::BeyondEnd)));
    let link = Attributes::from([(AttributeKey::Link, AttributeValue::Text("javascript:x".to_owned()))]);
    let link = document.edit_text(&version, &Delta::new().insert("x", link));
    assert!(matches!(link, Err(DocumentError::Attribute(_))));
    assert_eq!(document.version().unwrap(), version);
    assert_eq!(document.plain_text().unwrap(), "a😀\n");
}

#[test]
fn a_version_of_another_document_is_refused() {
    let mut document = Document::new(1);
    let mut other = Document::new(2);
    type_now(&mut document, &insert(0, "a\n"));
    type_now(&mut other, &insert(0, "bcd\n"));
    let foreign = other.version().unwrap();
    assert_eq!(document.diff(&foreign), Err(DocumentError::UnknownVersion));
    assert_eq!(document.edit_text(&foreign, &insert(0, "x")), Err(DocumentError::UnknownVersion));
    other.apply(&document.own_updates(0).unwrap().unwrap().bytes).unwrap();
    assert_eq!(document.diff(&other.version().unwrap()), Err(DocumentError::UnknownVersion));
}

#[test]
fn a_version_that_names_what_is_contained_in_it_anyway_is_refused() {
    let mut document = Document::new(1);
    type_now(&mut document, &insert(0, "a\n"));
    let before = document.version().unwrap();
    let mut other = Document::load(2, Some(&document.snapshot().unwrap()), []).unwrap();
    type_now(&mut other, &insert(0, "b"));
    let both = before.encode() + &other.version().unwrap().encode();
    assert_eq!(other.diff(&Version::decode(&both).unwrap()), Err(DocumentError::UnknownVersion));
    assert_eq!(other.diff(&before).unwrap(), insert(0, "b"));
}

#[test]
fn a_version_that_is_none_is_refused() {
    for text in ["!", "AAAA", "AAAAAAAAAAEAAAA", "é", " "] {
        assert!(matches!(Version::decode(text), Err(DocumentError::BadVersion(_))), "{text}");
    }
    let (small, large) = ([0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1], [0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 1]);
    let write = |bytes: &[u8]| data_encoding::BASE64URL_NOPAD.encode(bytes);
    assert!(Version::decode(&write(&[small, large].concat())).is_ok());
    for wrong in [[large, small].concat(), [small, small].concat(), vec![0xff; 12]] {
        assert!(Version::decode(&write(&wrong)).is_err());
    }
    assert!(Version::decode("").is_ok());
}

#[test]
fn operations_wait_for_those_that_they_build_on_also_across_a_restart() {
    let mut author = Document::new(1);
    type_now(&mut author, &insert(0, "a\n"));
    let first = author.own_updates(0).unwrap().unwrap();
    type_now(&mut author, &insert(1, "b"));
    let second = author.own_updates(first.to).unwrap().unwrap();
    let mut reader = Document::new(2);
    assert_eq!(reader.apply(&second.bytes), Ok(false));
    assert_eq!(reader.is_waiting(), Ok(true));
    let mut reader = Document::load(3, Some(&reader.snapshot().unwrap()), []).unwrap();
    assert_eq!(reader.is_waiting(), Ok(true));
    assert_eq!(reader.apply(&first.bytes), Ok(true));
    assert_eq!(reader.is_waiting(), Ok(false));
    assert_eq!(reader.plain_text().unwrap(), "ab\n");
    assert_eq!(reader.apply(&first.bytes), Ok(false));
    assert_eq!(reader.updates_of(1, first.to, u32::MAX).unwrap().unwrap(), second);
}

#[test]
fn a_text_larger_than_a_block_is_packed_in_several() {
    let mut document = Document::new(1);
    // Characters that no compression makes small.
    let mut state = 1u32;
    let text: String = (0..400_000)
        .map(|_| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            char::from_u32(0x4e00 + (state >> 16) % 20_000).unwrap()
        })
        .collect();
    type_now(&mut document, &insert(0, &text));
    let pieces = own(&document, 0);
    assert!(pieces.len() > 1 && pieces.iter().all(|piece| piece.bytes.len() <= MAX_BODY));
    assert_eq!(pieces.last().unwrap().to, document.own_counter().unwrap());
    let updates: Vec<&[u8]> = pieces.iter().map(|piece| piece.bytes.as_slice()).collect();
    let again = Document::load(2, None, updates).unwrap();
    assert_eq!(again.plain_text().unwrap(), text);
}

#[test]
fn a_field_that_fits_into_no_block_is_refused() {
    let mut document = Document::new(1);
    let value = Some(FieldValue::Text("x".repeat(MAX_FIELD)));
    let refused = document.set_fields(&[("ok".to_owned(), Some(FieldValue::Bool(true))), ("t".to_owned(), value)]);
    assert_eq!(refused, Err(DocumentError::TooLarge(MAX_FIELD + 1)));
    assert!(document.record().unwrap().is_empty());
}

#[test]
fn a_record_keeps_its_types() {
    let mut document = Document::new(1);
    let fields = [
        ("title".to_owned(), Some(FieldValue::Text("Séance".to_owned()))),
        ("items/1/duration".to_owned(), Some(FieldValue::Integer(-5))),
        ("remote".to_owned(), Some(FieldValue::Bool(false))),
    ];
    document.set_fields(&fields).unwrap();
    let expected: BTreeMap<_, _> = fields.into_iter().map(|(key, value)| (key, value.unwrap())).collect();
    assert_eq!(document.record().unwrap(), expected);
    document.set_fields(&[("remote".to_owned(), None)]).unwrap();
    assert_eq!(document.record().unwrap().len(), 2);
}

#[test]
fn the_reserved_peer_is_replaced_by_the_one_below() {
    let mut document = Document::new(u64::MAX);
    assert_eq!(document.peer(), u64::MAX - 1);
    type_now(&mut document, &insert(0, "a"));
    assert_eq!(own_range(&document.own_updates(0).unwrap().unwrap().bytes).unwrap().peers, [u64::MAX - 1]);
}

#[test]
fn more_bytes_than_a_block_holds_are_refused_unread() {
    let bytes = vec![0; MAX_BODY + 1];
    assert_eq!(Document::new(1).apply(&bytes), Err(DocumentError::TooLarge(MAX_BODY + 1)));
    assert_eq!(Document::load(1, None, [bytes.as_slice()]).unwrap_err(), DocumentError::TooLarge(MAX_BODY + 1));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn damaged_operations_are_refused_without_a_panic_that_escapes(
        flips in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4), cut in any::<bool>()
    ) {
        let mut author = Document::new(1);
        type_now(&mut author, &insert(0, "Bonjour\n"));
        type_now(&mut author, &Delta::new().delete(2).insert("X", attributes(0)));
        let mut bytes = author.own_updates(0).unwrap().unwrap().bytes;
        for (index, mask) in flips {
            let index = index.index(bytes.len());
            if cut { bytes.truncate(index.max(1)) } else { bytes[index] ^= mask }
        }
        let _ = own_range(&bytes);
        let mut reader = Document::new(2);
        let _ = reader.apply(&bytes);
        let _ = Document::load(3, Some(&bytes), [bytes.as_slice()]);
    }
}

#[test]
fn a_document_may_move_between_threads_and_be_shared() {
    fn both<T: Send + Sync>() {}
    both::<Document>();
}
