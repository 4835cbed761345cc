//! Files as programs export them: nothing is wrong, and what a program keeps for itself comes no further.

use vitae_profile::RichText;

use crate::{names, only};

/// What no export may hand on.
#[track_caller]
fn assert_clean(bibtex: &str) {
    for word in
        ["file", "abstract", "keywords", "timestamp", "mendeley", "owner", "groups", "adsurl", "slac", "bib", "/home"]
    {
        assert!(
            !bibtex.to_lowercase().contains(&format!("{word} =")) && !bibtex.contains("/home"),
            "{word} in {bibtex}"
        );
    }
}

#[test]
fn zotero() {
    let publication = only(
        r"
@inproceedings{tsalapatis_aurora_2021,
	address = {New York, NY, USA},
	series = {{SOSP} '21},
	title = {The {Aurora} {Single} {Level} {Store} {Operating} {System}},
	isbn = {978-1-4503-8709-5},
	url = {https://dl.acm.org/doi/10.1145/3477132.3483563},
	doi = {10.1145/3477132.3483563},
	abstract = {Applications on modern operating systems manage their ephemeral state in memory \& persistent state on disk.},
	language = {en},
	urldate = {2023-02-01},
	booktitle = {Proceedings of the {ACM} {SIGOPS} 28th {Symposium} on {Operating} {Systems} {Principles}},
	publisher = {Association for Computing Machinery},
	author = {Tsalapatis, Emil and Hancock, Ryan and Barnes, Tavian and Mashtizadeh, Ali José},
	month = oct,
	year = {2021},
	keywords = {operating systems, persistence},
	pages = {788--803},
	annote = {Comment: read again},
	file = {Full Text PDF:/home/ada/Zotero/storage/ABC/Tsalapatis et al. - 2021.pdf:application/pdf},
}
",
    );
    assert_eq!(publication.title.plain(), "The Aurora Single Level Store Operating System");
    assert_eq!(publication.short.as_deref(), Some("SOSP '21"));
    assert_eq!(names(&publication)[3], "Ali José||Mashtizadeh|");
    let bibtex = publication.bibtex.unwrap();
    assert_clean(&bibtex);
    assert!(!bibtex.contains("Comment"), "{bibtex}");
}

#[test]
fn mendeley() {
    let publication = only(
        r"
@article{Lovelace2013,
abstract = {We describe an engine.},
archivePrefix = {arXiv},
arxivId = {1301.00001},
author = {Lovelace, Ada and Babbage, Charles},
doi = {10.1007/978-3-030-02465-9{\_}12},
eprint = {1301.00001},
file = {:C$\backslash$:/Users/ada/Engine.pdf:pdf},
isbn = {2049-3630},
issn = {00010782},
journal = {Communications of the ACM},
keywords = {engines,history},
mendeley-groups = {Thesis/Related},
mendeley-tags = {history},
month = {mar},
number = {3},
pages = {10--20},
pmid = {1234},
title = {{A sketch of the analytical engine}},
url = {http://dx.doi.org/10.1007/978-3-030-02465-9{\_}12},
volume = {56},
year = {2013}
}
",
    );
    assert_eq!(publication.doi.as_ref().map(ToString::to_string).as_deref(), Some("10.1007/978-3-030-02465-9_12"));
    assert_eq!((publication.date.to_string(), publication.issue.as_deref()), ("2013-03".to_owned(), Some("3")));
    assert_clean(&publication.bibtex.unwrap());
}

#[test]
fn dblp() {
    let publication = only(
        r"
@inproceedings{DBLP:conf/sosp/TsalapatisHBM21,
  author       = {Emil Tsalapatis and
                  Ryan Hancock and
                  Wei Wang 0001},
  editor       = {Robbert van Renesse and
                  Nickolai Zeldovich},
  title        = {The Aurora Single Level Store Operating System},
  booktitle    = {{SOSP} '21: {ACM} {SIGOPS} 28th Symposium on Operating Systems Principles,
                  Virtual Event / Koblenz, Germany, October 26-29, 2021},
  pages        = {788--803},
  publisher    = {{ACM}},
  year         = {2021},
  url          = {https://doi.org/10.1145/3477132.3483563},
  doi          = {10.1145/3477132.3483563},
  timestamp    = {Mon, 03 Jan 2022 22:18:17 +0100},
  biburl       = {https://dblp.org/rec/conf/sosp/TsalapatisHBM21.bib},
  bibsource    = {dblp computer science bibliography, https://dblp.org}
}
",
    );
    assert_eq!(&*publication.key, "DBLP:conf/sosp/TsalapatisHBM21");
    assert_eq!(names(&publication), ["Emil||Tsalapatis|", "Ryan||Hancock|", "Wei||Wang|"]);
    let bibtex = publication.bibtex.unwrap();
    assert_clean(&bibtex);
    assert!(!bibtex.contains("0001") && !bibtex.contains("dblp"), "{bibtex}");
}

#[test]
fn ads() {
    let publication = only(
        r"
@ARTICLE{2016ApJ...826...10L,
       author = {{Lovelace}, Ada and {van Dokkum}, Pieter G. and {M{\'e}nard}, Brice},
        title = '{A Sketch of 10$^{5}$ Stars}',
      journal = {\apj},
     keywords = {galaxies: general, Astrophysics - Astrophysics of Galaxies},
         year = 2016,
        month = jul,
       volume = {826},
       number = {1},
          eid = {10},
        pages = {10},
     abstract = '{We sketch {\ensuremath{\alpha}} stars.}',
          doi = {10.3847/0004-637X/826/1/10},
archivePrefix = {arXiv},
       eprint = {1604.06468},
 primaryClass = {astro-ph.GA},
       adsurl = {https://ui.adsabs.harvard.edu/abs/2016ApJ...826...10L},
      adsnote = {Provided by the SAO/NASA Astrophysics Data System}
}
"
        .replace("'{", "\"{")
        .replace("}'", "}\"")
        .as_str(),
    );
    assert_eq!(publication.venue.as_ref().map(RichText::plain).as_deref(), Some("The Astrophysical Journal"));
    assert_eq!(names(&publication), ["Ada||Lovelace|", "Pieter G.||van Dokkum|", "Brice||Ménard|"]);
    assert_eq!(publication.title.plain(), "A Sketch of 10⁵ Stars");
    assert_clean(&publication.bibtex.unwrap());
}

#[test]
fn arxiv() {
    let publication = only(
        r"
@misc{lovelace2021sketch,
      title={A Sketch of the Analytical Engine},
      author={Ada Lovelace and Charles Babbage},
      year={2021},
      eprint={2105.00001},
      archivePrefix={arXiv},
      primaryClass={cs.DC},
      url={https://arxiv.org/abs/2105.00001},
}
",
    );
    assert_eq!((publication.kind.word(), publication.arxiv.is_some()), ("preprint", true));
    assert_eq!(publication.venue.as_ref().map(RichText::plain).as_deref(), Some("arXiv"));
}

#[test]
fn inspire() {
    let publication = only(
        r#"
@article{Lovelace:2012gk,
    author = "Lovelace, Ada and others",
    collaboration = "ENGINE",
    title = "{Observation of a new particle in the search for $\\mu \\to e$}",
    eprint = "1207.7214",
    archivePrefix = "arXiv",
    primaryClass = "hep-ex",
    reportNumber = "CERN-PH-EP-2012-218",
    doi = "10.1016/j.physletb.2012.08.020",
    journal = "Phys. Lett. B",
    volume = "716",
    pages = "1--29",
    year = "2012"
}
"#
        .replace("\\\\", "\\")
        .as_str(),
    );
    assert_eq!((publication.et_al, publication.kind.word()), (true, "journal"));
    let bibtex = publication.bibtex.unwrap();
    assert!(bibtex.contains("collaboration = {ENGINE}") && !bibtex.contains("reportNumber"), "{bibtex}");
}

#[test]
fn jabref() {
    let text = r"% Encoding: UTF-8

@Article{Lovelace1843,
  author    = {Lovelace, Ada},
  journal   = {Scientific Memoirs},
  title     = {Notes},
  year      = {1843},
  abstract  = {On engines.},
  file      = {:Lovelace1843.pdf:PDF},
  groups    = {Reading, Old},
  owner     = {ada},
  ranking   = {rank5},
  readstatus = {read},
  timestamp = {2020-01-02},
  comment-ada = {Mine},
}

@Comment{jabref-meta: databaseType:bibtex;}

@Comment{jabref-meta: grouping:
0 AllEntriesGroup:;
1 StaticGroup:Reading\;0\;1\;\;\;\;;
}
";
    let publication = only(text);
    let bibtex = publication.bibtex.unwrap();
    assert_clean(&bibtex);
    assert!(!bibtex.contains("rank") && !bibtex.contains("Mine"), "{bibtex}");
}

#[test]
fn jekyll() {
    let publication =
        only("---\nlayout: bib\ntitle: Papers\n---\n@misc{k, author = {A. B}, title = {T}, year = 2000}\n");
    assert_eq!(publication.source.as_deref(), Some("a.bib:5"));
}
