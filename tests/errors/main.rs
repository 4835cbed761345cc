//! Every code of `docs/errors.md`: the mistake gives the message that stands there, by both doors, at one place; the
//! corrected content gives none. With `UPDATE_EXPECT=1` the messages in the document are written anew.

mod corpus;
mod page;
mod rustc;
mod suggestions;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use corpus::{Content, Section};
use libtest_mimic::{Arguments, Failed, Trial};
use rustc::{Message, message};
use vitae::RenderedSite;
use vitae::site::Pages;
use vitae_syntax::{Code, Loader, Located, Report, read_file};

fn main() -> ExitCode {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/errors.md");
    let document = std::fs::read_to_string(&path).expect("docs/errors.md is there");
    let sections = corpus::read(&document);
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("errors");

    if std::env::var_os("UPDATE_EXPECT").is_some() {
        update(&path, document, &sections, &folder);
        return ExitCode::SUCCESS;
    }

    let mut trials = vec![Trial::test("every code has a section", {
        let known: Vec<String> =
            sections.iter().map(|section| format!("{} {}", section.number, section.name)).collect();
        move || every_code_has_a_section(&known)
    })];
    let wrong = write_cases(&folder.join("wrong"), sections.iter().map(|section| (section, &section.wrong)));
    let right = write_cases(&folder.join("right"), sections.iter().map(|section| (section, &section.right)));
    let mended = write_cases(&folder.join("mended"), sections.iter().map(|section| (section, &section.wrong)));
    trials.push(Trial::test("what is suggested mends the mistake", {
        let folder = folder.join("mended");
        move || suggestions::mend_what_they_say(&folder, &mended)
    }));
    let arguments = Arguments::from_args();
    let (wrong_messages, right_messages) = if arguments.list {
        Default::default()
    } else {
        (Arc::new(rustc::check(&folder.join("wrong"), &wrong)), Arc::new(rustc::check(&folder.join("right"), &right)))
    };
    for mut section in sections {
        let right_content = std::mem::take(&mut section.right);
        let (wrong_folder, right_folder) = (folder.join("wrong"), folder.join("right"));
        let (wrong_messages, right_messages) = (Arc::clone(&wrong_messages), Arc::clone(&right_messages));
        let (name, case) = (section.name.clone(), case_name(&section));
        trials.push(Trial::test(format!("{name}, corrected, compiles"), {
            let case = case.clone();
            move || is_silent(&right_folder, &case, &right_content, &right_messages)
        }));
        trials.push(Trial::test(name, move || says_so(&wrong_folder, &section, &wrong_messages)));
    }
    libtest_mimic::run(&arguments, trials).exit_code()
}

fn every_code_has_a_section(known: &[String]) -> Result<(), Failed> {
    let codes: Vec<String> = Code::ALL.iter().map(|code| format!("{} {}", code.number(), code.name())).collect();
    if known != codes {
        return Err(format!("the sections are\n{known:#?}\nbut the codes are\n{codes:#?}").into());
    }
    Ok(())
}

fn case_name(section: &Section) -> String {
    section.name.replace('-', "_")
}

/// Writes the cases as files of one content folder, and returns their names.
fn write_cases<'a>(folder: &Path, cases: impl Iterator<Item = (&'a Section, &'a Content)>) -> Vec<String> {
    let content = folder.join("content");
    let _ = std::fs::remove_dir_all(&content);
    std::fs::create_dir_all(content.join("assets")).expect("the folder can be made");
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/complete/content/assets");
    for (from, to) in [("cv.pdf", "cv.pdf"), ("tide.svg", "dot.svg"), ("portrait.png", "dot.png")] {
        std::fs::copy(assets.join(from), content.join("assets").join(to)).expect("the assets are there");
    }
    let mut names = Vec::new();
    for (section, case) in cases.filter(|(_, case)| case.html.is_none()) {
        let name = case_name(section);
        std::fs::write(content.join(format!("{name}.rs")), case.source()).expect("the case can be written");
        for (file, text) in &case.files {
            // A byte that is not UTF-8 cannot stand in a document that is.
            let bytes: Vec<u8> = match text.split_once("\\xEB") {
                Some((before, after)) => [before.as_bytes(), &[0xEB], after.as_bytes()].concat(),
                None => text.as_bytes().to_vec(),
            };
            assert!(!content.join(file).exists(), "two cases have a file {file}");
            std::fs::write(content.join(file), bytes).expect("the file can be written");
        }
        names.push(name);
    }
    names
}

/// What the second door says before rendering, and what the gate says after it.
fn read_case(folder: &Path, case: &str) -> (Vec<Located>, Vec<Located>) {
    let content = folder.join("content");
    let mut loader = Loader::new(folder, &content);
    let native = read_file(&content.join(format!("{case}.rs")), &mut loader).expect("the case is there");
    let mut report = Report::new();
    if let Some(reading) = &native.reading
        && let Some(profile) = &reading.profile
    {
        // As a build has it: where nothing writes a page, the preview has a placeholder.
        RenderedSite::with_pages(profile, &Pages::standard()).report(&mut report, &reading.origins);
    }
    let rendered = native.located(report.into_diagnostics());
    (native.diagnostics, rendered)
}

/// Everything that is said of a case.
fn said_of(folder: &Path, case: &str, content: &Content) -> String {
    if let Some(piece) = &content.html {
        return page::judge(piece);
    }
    let (read, rendered) = read_case(folder, case);
    vitae::render_diagnostics(&read, false) + &vitae::render_diagnostics(&rendered, false)
}

/// Whether a test of the command line tool looks at the message, because it depends on the day.
fn by_the_clock(section: &Section) -> bool {
    section.number.starts_with("V09")
}

fn says_so(folder: &Path, section: &Section, by_rustc: &BTreeMap<String, Vec<Message>>) -> Result<(), Failed> {
    let case = case_name(section);
    let said = said_of(folder, &case, &section.wrong);
    if by_the_clock(section) {
        return if said.is_empty() { Ok(()) } else { Err(format!("a build says\n{said}").into()) };
    }
    // How heavy a page is changes with its style; that it is too heavy does not.
    let folded = |text: &str| {
        if section.number == "V087" { text.replace(|c: char| c.is_ascii_digit(), "") } else { text.to_owned() }
    };
    if folded(&said) != folded(&section.expected) {
        return Err(format!("expected\n{}\nbut it says\n{said}", section.expected).into());
    }
    if !said.contains(&format!("[{}]", section.number)) {
        return Err(format!("none of the messages is {}:\n{said}", section.number).into());
    }
    if section.wrong.html.is_some() {
        return Ok(());
    }
    let mut natively: Vec<Message> = read_case(folder, &case).0.iter().map(message).collect();
    let mut by_rustc = said_by_rustc(&section.wrong, &case, by_rustc);
    natively.sort();
    by_rustc.sort();
    if natively != by_rustc {
        return Err(format!("the second door says\n{natively:#?}\nbut rustc says\n{by_rustc:#?}").into());
    }
    Ok(())
}

fn said_by_rustc(content: &Content, case: &str, by_rustc: &BTreeMap<String, Vec<Message>>) -> Vec<Message> {
    content.modules(case).filter_map(|module| by_rustc.get(module)).flatten().cloned().collect()
}

fn is_silent(
    folder: &Path,
    case: &str,
    content: &Content,
    by_rustc: &BTreeMap<String, Vec<Message>>,
) -> Result<(), Failed> {
    let said = said_of(folder, case, content);
    let by_rustc = said_by_rustc(content, case, by_rustc);
    if !said.is_empty() || !by_rustc.is_empty() {
        return Err(format!("it says\n{said}\nand rustc says\n{by_rustc:#?}").into());
    }
    Ok(())
}

fn update(path: &Path, mut document: String, sections: &[Section], folder: &Path) {
    write_cases(&folder.join("wrong"), sections.iter().map(|section| (section, &section.wrong)));
    for section in sections.iter().filter(|section| !by_the_clock(section)) {
        let said = said_of(&folder.join("wrong"), &case_name(section), &section.wrong);
        document = corpus::replace_expected(&document, section, &said);
    }
    std::fs::write(path, document).expect("docs/errors.md can be written");
}
