//! How long the writer takes beside bare writes of the same files: `cargo run --release --example writer -- /dev/shm`.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

use vitae_site::{Contents, OutputFile, write};

const PAGES: usize = 11_000;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let root = std::env::args().nth(1).map_or_else(std::env::temp_dir, PathBuf::from);
    let root = root.join(format!("vitae-writer-{}", std::process::id()));
    let text = "<p>A page of the size that the page of a paper has.</p>\n".repeat(90);
    let mut files: Vec<OutputFile> = (0..PAGES)
        .map(|number| OutputFile {
            path: format!("publications/key{number}/index.html"),
            contents: Contents::Text(format!("{number}{text}")),
            printed: Vec::new(),
        })
        .collect();

    for round in 0..3 {
        let bare = time(|| write_bare(&files, &root.join("bare")))?;
        let dist = root.join(format!("dist{round}"));
        let stamp = Some(SystemTime::now());
        let first = time(|| write(&files, &root, &dist, stamp).map(|_| ()).map_err(Into::into))?;
        let again = time(|| write(&files, &root, &dist, stamp).map(|_| ()).map_err(Into::into))?;
        for file in &mut files {
            if let Contents::Text(text) = &mut file.contents {
                text.push('.');
            }
        }
        let all = time(|| write(&files, &root, &dist, stamp).map(|_| ()).map_err(Into::into))?;
        println!(
            "{PAGES} pages: bare {bare:.0?}, first {first:.0?}, nothing changed {again:.0?}, all changed {all:.0?}"
        );
        fs::remove_dir_all(root.join("bare"))?;
    }
    fs::remove_dir_all(&root)?;
    Ok(())
}

fn time(run: impl FnOnce() -> Result<(), Box<dyn std::error::Error>>) -> Result<Duration, Box<dyn std::error::Error>> {
    let start = Instant::now();
    run()?;
    Ok(start.elapsed())
}

fn write_bare(files: &[OutputFile], dist: &Path) -> Result<(), Box<dyn std::error::Error>> {
    for file in files {
        let path = dist.join(&file.path);
        fs::create_dir_all(path.parent().unwrap_or(dist))?;
        if let Contents::Text(text) = &file.contents {
            fs::write(path, text)?;
        }
    }
    Ok(())
}
