//! The canonical state of a document: equal for all who hold the same operations, whatever their version knows.

use std::collections::BTreeMap;

use loro::{LoroValue, TextDelta};

use crate::hash::context;

/// Hashes a record and a text with every attribute, known or not.
pub(super) fn state_hash(record: &LoroValue, text: &[TextDelta]) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new_derive_key(context::STATE);
    hash_value(&mut hasher, record);
    let mut runs: Vec<(String, BTreeMap<&str, &LoroValue>)> = Vec::new();
    for op in text {
        let TextDelta::Insert { insert, attributes } = op else { continue };
        let attributes: BTreeMap<_, _> = attributes
            .iter()
            .flatten()
            .filter(|(_, value)| **value != LoroValue::Null)
            .map(|(key, value)| (key.as_str(), value))
            .collect();
        match runs.last_mut() {
            Some((run, same)) if *same == attributes => run.push_str(insert),
            _ => runs.push((insert.clone(), attributes)),
        }
    }
    hash_len(&mut hasher, runs.len());
    for (run, attributes) in &runs {
        hash_bytes(&mut hasher, run.as_bytes());
        hash_len(&mut hasher, attributes.len());
        for (key, value) in attributes {
            hash_bytes(&mut hasher, key.as_bytes());
            hash_value(&mut hasher, value);
        }
    }
    *hasher.finalize().as_bytes()
}

fn hash_value(hasher: &mut blake3::Hasher, value: &LoroValue) {
    match value {
        LoroValue::Null => tag(hasher, 0),
        LoroValue::Bool(value) => tag(hasher, if *value { 2 } else { 1 }),
        LoroValue::I64(value) => {
            tag(hasher, 3);
            hasher.update(&value.to_be_bytes());
        }
        LoroValue::Double(value) => {
            tag(hasher, 4);
            hasher.update(&value.to_bits().to_be_bytes());
        }
        LoroValue::String(value) => {
            tag(hasher, 5);
            hash_bytes(hasher, value.as_bytes());
        }
        LoroValue::Binary(value) => {
            tag(hasher, 6);
            hash_bytes(hasher, value);
        }
        LoroValue::List(values) => {
            tag(hasher, 7);
            hash_len(hasher, values.len());
            values.iter().for_each(|value| hash_value(hasher, value));
        }
        LoroValue::Map(values) => {
            tag(hasher, 8);
            let sorted: BTreeMap<&str, &LoroValue> = values.iter().map(|(key, value)| (key.as_str(), value)).collect();
            hash_len(hasher, sorted.len());
            for (key, value) in sorted {
                hash_bytes(hasher, key.as_bytes());
                hash_value(hasher, value);
            }
        }
        LoroValue::Container(id) => {
            tag(hasher, 9);
            hash_bytes(hasher, id.to_string().as_bytes());
        }
    }
}

fn tag(hasher: &mut blake3::Hasher, tag: u8) {
    hasher.update(&[tag]);
}

fn hash_len(hasher: &mut blake3::Hasher, len: usize) {
    hasher.update(&(len as u64).to_be_bytes());
}

fn hash_bytes(hasher: &mut blake3::Hasher, bytes: &[u8]) {
    hash_len(hasher, bytes.len());
    hasher.update(bytes);
}
