//! Killing the program in the middle of its writing.

use std::io::{BufRead, BufReader};

use super::kit::{block, given_place, key, kill, minutes, second_process, store, text, typed};
use crate::{Store, StoreError};

const KILLS: u64 = 6;

#[test]
fn whatever_was_acknowledged_is_there_after_a_kill() {
    let (_dir, store) = store();
    let path = store.directory().to_owned();
    drop(store);
    let program = std::env::current_exe().unwrap();
    for round in 0..KILLS {
        let mut child = second_process(&program, "tests::crash::writes_until_it_is_killed", &path).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut acknowledged = None;
        // The moment differs from round to round: the process goes on writing while the signal is on its way.
        let mut left = 3 + 11 * round;
        for line in lines.by_ref().map_while(Result::ok) {
            if let Some(number) = line.strip_prefix("done ") {
                acknowledged = Some(number.parse::<u64>().unwrap());
                left -= 1;
            }
            if left == 0 {
                break;
            }
        }
        kill(child);
        // What it still said before it died was acknowledged too.
        for line in lines.map_while(Result::ok) {
            acknowledged = line.strip_prefix("done ").and_then(|number| number.parse().ok()).or(acknowledged);
        }
        let acknowledged = acknowledged.expect("the second process wrote something");
        let store = Store::open(&path, &key()).unwrap();
        let blocks = store.blocks_after(0).unwrap().len() as u64;
        assert!(blocks > acknowledged, "{acknowledged} was acknowledged, {blocks} blocks are here");
        let typed = store.typed_all().unwrap().len() as u64;
        assert_eq!(typed, blocks, "a block and its keystroke come together or not at all");
        let shown: u64 = store.text(minutes(1)).unwrap().unwrap().plain.parse().unwrap();
        assert_eq!(shown + 1, blocks, "and so does the text");
        assert_eq!(store.integrity().unwrap(), []);
    }
}

#[test]
#[ignore = "the second process of another test"]
#[allow(clippy::print_stdout, reason = "the first process reads it")]
fn writes_until_it_is_killed() {
    let store = Store::open(&given_place(), &key()).unwrap();
    println!();
    for number in store.last_position().unwrap().. {
        store
            .write(|writer| {
                writer.append_block(&block(1, number))?;
                writer.append_typed(&typed(1, number as i64))?;
                writer.put_text(&text(1, &number.to_string(), number as i64))?;
                Ok::<_, StoreError>(())
            })
            .unwrap();
        println!("done {number}");
    }
}
