//! Reads the Tauri configuration at build time and makes sure that there is a folder to embed the interface from.

use std::error::Error;
use std::path::Path;

const INTERFACE: &str = "ui/dist";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed={INTERFACE}");
    // Checks and unit tests of the shell need the folder, not its content.
    if !Path::new(INTERFACE).join("index.html").exists() {
        std::fs::create_dir_all(INTERFACE)?;
        println!("cargo:warning=the interface is not built: `cargo xtask run` builds it, or `npm run build` in ui");
    }
    let manifest = tauri_build::AppManifest::new().permissions_path_pattern("src-tauri/permissions/*.toml");
    let windows = tauri_build::WindowsAttributes::new().window_icon_path("src-tauri/icons/icon.ico");
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest).windows_attributes(windows))?;
    Ok(())
}
