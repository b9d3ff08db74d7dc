//! A display: the one of the desktop, or a virtual one.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// Whether a window can be shown to somebody.
pub fn is_there() -> bool {
    !cfg!(target_os = "linux")
        || ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| std::env::var_os(name).is_some_and(|v| !v.is_empty()))
}

/// A virtual display, which ends with this value.
pub struct Virtual {
    server: Child,
    name: String,
}

impl Virtual {
    /// Starts Xvfb on a free number and waits until it answers.
    pub fn start() -> Result<Self, String> {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1440x900x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("Xvfb could not be started: {error}"))?;
        let mut number = String::new();
        // The server writes its number once it accepts connections.
        if let Some(output) = server.stdout.take() {
            BufReader::new(output).read_line(&mut number).map_err(|error| error.to_string())?;
        }
        let display = Self { server, name: format!(":{}", number.trim()) };
        if number.trim().is_empty() { Err("Xvfb ended before it was ready".to_owned()) } else { Ok(display) }
    }

    /// The value of `DISPLAY` for programs that should draw here.
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Virtual {
    fn drop(&mut self) {
        // It may have ended by itself; either way nothing is left to do.
        self.server.kill().and_then(|()| self.server.wait()).map(drop).unwrap_or_default();
    }
}
