use std::collections::{BTreeSet, HashSet};

use proptest::prelude::*;

use super::*;

/// One device: its document and what it holds of the blocks of all.
struct Replica {
    document: Document,
    packed: u32,
    runs: u64,
    number: u64,
    /// Indices of the blocks that it has stored.
    stored: BTreeSet<usize>,
}

/// Several devices, the blocks that they published, and every character that was written or deleted.
struct World {
    replicas: Vec<Replica>,
    blocks: Vec<Vec<u8>>,
    written: Vec<char>,
    deleted: HashSet<char>,
}

/// A step: which device, what it does, and three numbers to decide how.
type Step = (usize, u8, u16, u16, u16);

impl World {
    fn new(count: usize) -> Self {
        let replicas = (0..count as u64).map(|number| Replica {
            document: Document::new(number * 1_000 + 1),
            packed: 0,
            runs: 1,
            number,
            stored: BTreeSet::new(),
        });
        Self { replicas: replicas.collect(), blocks: Vec::new(), written: Vec::new(), deleted: HashSet::new() }
    }

    /// Characters that nobody wrote before: every second one is a surrogate pair.
    fn fresh(&mut self, count: u16) -> String {
        (0..count % 4 + 1)
            .map(|_| {
                let number = self.written.len() as u32;
                let start = if number.is_multiple_of(2) { 0x4e00 } else { 0x20000 };
                let character = char::from_u32(start + number).unwrap();
                self.written.push(character);
                character
            })
            .collect()
    }

    fn step(&mut self, (who, what, a, b, c): Step) {
        let who = who % self.replicas.len();
        match what % 16 {
            0..=7 => {
                let mut new = self.fresh(c);
                if c % 5 == 0 {
                    new.push('\n');
                }
                let replica = &mut self.replicas[who];
                let before = replica.document.text().unwrap();
                let delta = change(&before, what, a, b, &new);
                type_now(&mut replica.document, &delta);
                let after: HashSet<char> = replica.document.plain_text().unwrap().chars().collect();
                assert_eq!(replica.document.text().unwrap(), delta_result(&before, &delta));
                let gone =
                    before.plain_text().chars().chain(new.chars()).filter(|c| !after.contains(c)).collect::<Vec<_>>();
                self.deleted.extend(gone);
            }
            8 => {
                let value = match c % 4 {
                    0 => None,
                    1 => Some(FieldValue::Bool(b % 2 == 0)),
                    2 => Some(FieldValue::Integer(i64::from(b))),
                    _ => Some(FieldValue::Text(b.to_string())),
                };
                self.replicas[who].document.set_fields(&[(format!("field{}", a % 4), value)]).unwrap();
            }
            9 | 10 => self.publish(who),
            11..=14 => {
                if !self.blocks.is_empty() {
                    let index = usize::from(a) % self.blocks.len();
                    self.deliver(who, index);
                }
            }
            _ => self.restart(who, a),
        }
    }

    fn publish(&mut self, who: usize) {
        let replica = &mut self.replicas[who];
        for piece in own(&replica.document, replica.packed) {
            replica.packed = piece.to;
            replica.stored.insert(self.blocks.len());
            self.blocks.push(piece.bytes);
        }
    }

    fn deliver(&mut self, who: usize, index: usize) {
        let replica = &mut self.replicas[who];
        replica.document.apply(&self.blocks[index]).unwrap();
        replica.stored.insert(index);
    }

    /// Closes the program and opens it again: from blocks alone or with a snapshot, as another run.
    fn restart(&mut self, who: usize, how: u16) {
        self.publish(who);
        let replica = &mut self.replicas[who];
        let before = replica.document.state_hash().unwrap();
        let snapshot = (how.is_multiple_of(2)).then(|| replica.document.snapshot().unwrap());
        let mut updates: Vec<&[u8]> = replica.stored.iter().map(|index| self.blocks[*index].as_slice()).collect();
        if how.is_multiple_of(3) {
            updates.reverse();
        }
        if snapshot.is_some() && how.is_multiple_of(4) {
            updates.clear();
        }
        let peer = replica.number * 1_000 + 1 + replica.runs;
        replica.document = Document::load(peer, snapshot.as_deref(), updates).unwrap();
        assert_eq!(replica.document.state_hash().unwrap(), before);
        (replica.runs, replica.packed) = (replica.runs + 1, 0);
    }

    /// Everything reaches everybody, each in an order of its own.
    fn settle(&mut self, order: u16) {
        for who in 0..self.replicas.len() {
            self.publish(who);
        }
        for who in 0..self.replicas.len() {
            let len = self.blocks.len();
            for index in 0..len {
                let index = if (usize::from(order) + who) % 2 == 0 { index } else { len - 1 - index };
                self.deliver(who, (index + usize::from(order)) % len);
            }
        }
    }
}

fn delta_result(before: &Delta, delta: &Delta) -> Delta {
    let applied = delta.apply(before).unwrap();
    // What may not stand on a line break, or only there, is not shown.
    let mut result = Delta::new();
    for op in applied.ops {
        let DeltaOp::Insert { text, attributes } = op else { unreachable!() };
        for line in text.split_inclusive('\n') {
            let (content, end) = line.strip_suffix('\n').map_or((line, ""), |content| (content, "\n"));
            let keep = |inline: bool| {
                attributes.iter().filter(|(key, _)| key.is_inline() == inline).map(|(k, v)| (*k, v.clone())).collect()
            };
            result = result.insert(content, keep(true)).insert(end, keep(false));
        }
    }
    result
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, max_shrink_iters: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn replicas_converge_and_lose_no_character_that_nobody_deleted(
        count in 2..=4usize,
        steps in proptest::collection::vec((0..4usize, any::<u8>(), any::<u16>(), any::<u16>(), any::<u16>()), 1..60),
        order in any::<u16>(),
    ) {
        let mut world = World::new(count);
        for step in steps {
            world.step(step);
        }
        world.settle(order);
        let first = &world.replicas[0].document;
        let text = first.plain_text().unwrap();
        for replica in &world.replicas {
            let document = &replica.document;
            prop_assert_eq!(document.is_waiting(), Ok(false));
            prop_assert_eq!(document.state_hash().unwrap(), first.state_hash().unwrap());
            prop_assert_eq!(document.text().unwrap(), first.text().unwrap());
            prop_assert_eq!(document.record().unwrap(), first.record().unwrap());
            prop_assert_eq!(document.version().unwrap(), first.version().unwrap());
        }
        for character in &world.written {
            let times = text.chars().filter(|c| c == character).count();
            prop_assert_eq!(times, usize::from(!world.deleted.contains(character)), "{}", character);
        }
    }
}
