//! Where things lie.

use std::path::{Path, PathBuf};

/// The repository and the folder of build results.
#[derive(Debug, Clone)]
pub struct Place {
    root: PathBuf,
    target: PathBuf,
}

impl Place {
    /// Finds the repository from where this program was built, and the target folder from the environment.
    pub fn find() -> Result<Self, String> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).map(Path::to_path_buf);
        let root =
            root.filter(|root| root.join("tauri.conf.json").exists()).ok_or("the repository was moved: build again")?;
        let target = match std::env::var_os("CARGO_TARGET_DIR") {
            Some(folder) => root.join(folder),
            None => root.join("target"),
        };
        Ok(Self { root, target })
    }

    /// The folder of the repository.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The folder of the interface.
    pub fn interface(&self) -> PathBuf {
        self.root.join("ui")
    }

    /// Cargo's target folder; everything that the tasks produce lies below it.
    pub fn target(&self) -> &Path {
        &self.target
    }

    /// The program, as `cargo build` leaves it.
    pub fn program(&self) -> PathBuf {
        self.built("delibere")
    }

    /// Another program of the workspace.
    pub fn built(&self, name: &str) -> PathBuf {
        self.target.join("debug").join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
    }

    /// The Python environment of the document checkers.
    pub fn validators(&self) -> PathBuf {
        self.target.join("validators")
    }

    /// A fresh folder below the target folder, emptied if it was there.
    pub fn fresh(&self, name: &str) -> Result<PathBuf, String> {
        let folder = self.target.join(name);
        if folder.exists() {
            std::fs::remove_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        }
        std::fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        Ok(folder)
    }
}
