//! From starting the program to a window that can be used.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::measure::{Line, against};
use crate::stores::Decade;

const ROUNDS: usize = 7;

/// Starts of the program on the decade's store against an empty window of the same kind.
pub(crate) fn start(decade: &Decade) -> Option<Line> {
    let program = std::env::var_os("DELIBERE_PROGRAM")?;
    let empty = std::env::var_os("DELIBERE_EMPTY_WINDOW")?;
    Some(against(
        "start to usable window, ten years of work",
        "an empty window",
        ROUNDS,
        || until_mark(Path::new(&program), decade.home()),
        || until_mark(Path::new(&empty), decade.home()),
    ))
}

/// Starts a program and waits for the mark that its window sets when it can be used.
fn until_mark(program: &Path, home: &Path) -> Duration {
    let marks = TempDir::new().unwrap();
    let mark = marks.path().join("mark");
    let begun = Instant::now();
    let child = Command::new(program)
        .env("DELIBERE_HOME", home)
        .env("DELIBERE_START_MARK", &mark)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut child = Killed(child);
    while !mark.exists() {
        assert!(begun.elapsed() < Duration::from_secs(60), "{} never set its mark", program.display());
        assert!(child.0.try_wait().unwrap().is_none(), "{} ended before its window was usable", program.display());
        std::thread::sleep(Duration::from_millis(2));
    }
    begun.elapsed()
}

/// A process that ends with its measurement.
struct Killed(Child);

impl Drop for Killed {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
