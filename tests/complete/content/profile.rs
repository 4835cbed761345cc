//! A fictional person who has one of everything: every kind of item, and every key that it takes.

/// The profile. Nobody in it exists.
pub static PROFILE: vitae::Profile = vitae::profile! {
    site {
        url: "https://people.example.org/~quill/",
        title: "Ada M. Quill",
        description: "Storage systems between high and low water, by Ada M. Quill.",
        language: "en-GB",
        accent: "#1d6560",
        accent_dark: "#7cc7bf",
        font: serif,
        density: comfortable,
        corner: square,
        home: [
            news, publications, projects, positions, education, talks, teaching, workshops, awards, service, cv, contact,
        ],
        image: image("assets/card.png", alt: "A plain blue card"),
        source: "https://example.org/quill/homepage",
        budget: 14600,
    }

    /// I build **storage systems** that survive the sea. I lead the [Harbour group](harbour_group) at the
    /// [University of Fennmark](fennmark), and I like `fsync`, lighthouses and *long* walks.
    ///
    /// Most of it is in [Lighthouse](lighthouse#design), some in [my papers](publications).
    owner ada {
        name: "Ada Marisol Quill",
        also: ["Ada M. Quill"],
        pronouns: "she/her",
        pronunciation: "AY-da ma-ri-SOL kwil",
        role: "Associate Professor",
        at: fennmark,
        group: harbour_group,
        advisors: [ostby],
        interests: ["storage", "consistency", "tidal computing"],
        photo: image("assets/portrait.png", alt: "A figure in a blue coat before a pale sky"),
        email: "ada@people.example.org",
        email_in_clear: true,
        phone: "+47 555 0100",
        office: "Room 2.17",
        address: ["Harbour Street 1", "9999 Fennmark"],
        location: "Fennmark, Norway",
        orcid: "0000-0002-1825-0097",
        scholar: "QuIlLAAAAJ",
        dblp: "999/0001",
        semantic_scholar: "9990001",
        github: "quill-example",
        gitlab: "quill-example",
        linkedin: "ada-quill-example",
        bluesky: "quill.example.org",
        mastodon: "https://social.example.org/@quill",
    }

    /// Preferably by the sea.
    status { seeking: "doctoral students who can swim", since: 2026-03 }

    account { network: "Zenodo", username: "quill", url: "https://zenodo.example.org/quill" }

    /// Write to me, or come to [the office](contact) on a Tuesday. Letters are answered at low tide.
    contact { title: "Get in touch" }

    // People and organizations

    person ostby {
        name: "Ragna Østby",
        also: ["R. Oestby"],
        url: "https://people.example.org/~ostby/",
        role: "Professor",
        at: fennmark,
        orcid: "0000-0001-5109-3700",
    }

    person meer { name: "Joost van der Meer", url: "https://meer.example.org/" }

    person okafor { name: "Chidi Okafor", role: "Research Scientist", at: saltworks }

    person haddad { name: "ليلى حداد" }

    organization fennmark {
        name: "University of Fennmark",
        short: "UF",
        url: "https://fennmark.example.org/",
        location: "Fennmark, Norway",
    }

    organization harbour_group { name: "Harbour group", url: "https://harbour.example.org/", part_of: fennmark }

    organization saltworks { name: "Saltworks Ltd", url: "https://saltworks.example.org/", location: "Leiden" }

    organization council { name: "Northern Research Council" }

    organization tideline { name: "Tideline Society" }

    // A life in research

    /// - Started the Harbour group, six people by now.
    /// - Teaches storage to two hundred students a year.
    position professor {
        role: "Associate Professor",
        at: fennmark,
        department: "Department of Informatics",
        dates: 2022-08..,
        kind: employment,
        location: "Fennmark",
        advisors: [ostby],
        url: "https://fennmark.example.org/informatics",
    }

    position intern {
        role: "Research Intern",
        at: saltworks,
        dates: 2019-05..2019-08,
        kind: internship,
        location: "Leiden, Netherlands",
    }

    /// Kept the lamp burning.
    position keeper { role: "Lighthouse keeper", at: tideline, dates: 2016, kind: volunteer }

    /// Three years on an island.
    education phd {
        degree: "PhD",
        field: "Informatics",
        at: fennmark,
        dates: 2017..2021-11,
        advisors: [ostby],
        committee: [meer, okafor],
        grade: 5.6/6.0,
        grade_name: "Cumulative average",
        distinction: "with the King's medal",
        topic: "Storage Between High and Low Water",
        thesis: quill2021thesis,
        courses: ["Tides", "Distributed Systems"],
        location: "Fennmark, Norway",
        url: "https://fennmark.example.org/phd",
    }

    education masters { degree: "MSc", at: fennmark, dates: 2015..2017, grade: 88% }

    /// For the paper that nobody expected.
    award best_paper {
        title: "Best Paper Award",
        by: tideline,
        date: 2023-05-12,
        amount: "1,000 crowns",
        publication: quill2023tidal,
        url: "https://tideline.example.org/awards/BestPapersWithHonourableMentionsOfAllYears",
    }

    /// Five years of high water.
    grant high_water {
        title: "High Water: Storage for a Rising Sea",
        by: council,
        dates: 2023..2028,
        amount: "NOK 9,000,000",
        number: "NRC-2023-017",
        role: "Principal investigator",
        people: [ostby, okafor],
        url: "https://council.example.org/grants/017",
    }

    /// Wrote the first version of Lighthouse.
    student {
        person: haddad,
        degree: "MSc",
        at: fennmark,
        dates: 2022..2024,
        role: "Advisor",
        topic: "Beacons in the fog",
        thesis: beacons,
        next: "Engineer at Saltworks Ltd",
    }

    // Research

    #[doc = include_str!("lighthouse.md")]
    project lighthouse {
        name: "Lighthouse",
        summary: "Measures how far a store has drifted",
        url: "https://lighthouse.example.org/",
        code: "https://example.org/quill/lighthouse",
        dates: 2021..,
        state: active,
        role: "Founder",
        at: harbour_group,
        people: [ada, okafor, haddad],
        publications: [quill2023tidal, beacons],
        builds_on: [quayside],
        funding: [high_water],
        keywords: ["Rust", "beacons"],
        image: image("assets/tide.svg", decorative),
        selected: true,
    }

    /// A log that is never read twice.
    project quayside { name: "Quayside", dates: 2019..2021, state: finished }

    /// Repair as a service.
    project harbour { name: "Harbour", state: maintained, publications: [harbour2024] }

    /// A beacon says when it was written; its readers say when they saw it. That is all, and it is enough.
    publication beacons {
        title: "Beacons in the Fog",
        authors: [haddad, ada],
        kind: workshop,
        genre: "Extended abstract",
        number: "CoCo-7",
        venue: "Proceedings of the 11th Workshop on Coastal Computing",
        short: "CoCo '24",
        date: 2024-06-03,
        editors: [meer],
        edition: "2",
        version: "1.4",
        volume: "11",
        issue: "1",
        pages: "12–19",
        publisher: "Tideline Press",
        location: "Bergen, Norway",
        doi: "10.5555/coco.2024.7",
        arxiv: "2406.00007",
        isbn: "978-3-16-148410-0",
        issn: "0378-5955",
        url: "https://coco.example.org/2024/7",
        pdf: file("assets/paper.pdf"),
        code: "https://example.org/quill/beacons",
        data: file("assets/data.pdf"),
        artifact: "https://artifacts.example.org/7",
        badges: [available, functional, reproduced],
        slides: file("assets/slides.pdf"),
        poster: file("assets/poster.pdf"),
        video: "https://video.example.org/7",
        website: "https://beacons.example.org/",
        blog: "https://blog.example.org/beacons",
        supplement: file("assets/appendix.pdf"),
        award: "Best Student Paper",
        note: "Acceptance rate 31%",
        keywords: ["beacons", "drift"],
        equal: [haddad, ada],
        corresponding: [ada],
        selected: true,
    }

    bibliography "publications.bib" { workshops: [okafor2022lamps], selected: [quill2023tidal], lenient: false, others, skip: [] }

    // Activities

    /// How a beacon works, in forty minutes.
    talk keynote {
        title: "What the Lighthouse Saw",
        event: "Coastal Computing Days",
        at: saltworks,
        location: "Leiden, Netherlands",
        date: 2024-09-18,
        kind: keynote,
        with: [okafor],
        publications: [quill2023tidal],
        projects: [lighthouse],
        slides: file("assets/slides.pdf"),
        video: "https://video.example.org/keynote",
        poster: file("assets/poster.pdf"),
        url: "https://days.example.org/2024",
    }

    talk seminar { title: "Tides for Programmers", date: 2023-11, kind: invited }

    /// Two days, forty people, one ferry.
    workshop coco {
        name: "11th Workshop on Coastal Computing",
        short: "CoCo 2024",
        role: "Co-chair",
        event: "Tidal Week 2024",
        dates: 2024-06-03..2024-06-04,
        location: "Bergen, Norway",
        with: [meer],
        url: "https://coco.example.org/2024",
    }

    /// Files, logs, and what happens when the power goes.
    teaching storage {
        course: "Storage Systems",
        code: "INF-2200",
        role: "Lecturer",
        at: fennmark,
        dates: 2023-08..2023-12,
        term: "Autumn 2023",
        level: undergraduate,
        students: 210,
        with: [ostby],
        url: "https://fennmark.example.org/inf-2200",
        materials: file("assets/syllabus.pdf"),
    }

    service {
        role: "Programme committee",
        venue: "Symposium on Tidal Systems",
        at: tideline,
        dates: 2022..2024,
        kind: committee,
        url: "https://tideline.example.org/committee",
    }

    /// [Lighthouse](lighthouse) has its thousandth reader.
    news thousand {
        date: 2024-10-01,
        title: "A thousand readers",
        about: [lighthouse, keynote, quill2023tidal],
        url: "https://blog.example.org/thousand",
    }

    /// [Beacons in the Fog](beacons) appears at CoCo.
    news { date: 2024-06 }

    // Skills, languages and those who speak for her

    /// Mostly in anger.
    skill { name: "Programming", level: "Expert", keywords: ["Rust", "C", "TLA+"] }

    /// At sea.
    language { name: "Norwegian", level: "Native" }

    /// With a storm in the practical part.
    certificate { name: "Radio operator", by: council, date: 2014-05, url: "https://council.example.org/radio" }

    /// She can be trusted with a lamp.
    reference { person: ostby, relation: "Doctoral advisor" }

    // Pages

    /// # Boats
    ///
    /// I have two, and mend them on Sundays. The larger one is called *Fsync*.
    page boats { title: "Boats", description: "Two boats and how they are mended", menu: true, home: true, built: false }

    /// Here is everything, and [a short version](short).
    cv {
        title: "Curriculum Vitae",
        summary: "I build stores that survive the tide, and teach how to.",
        sections: [
            interests, positions, education, grants, awards, publications, projects, talks, teaching, students,
            workshops, service, skills, languages, certificates, volunteering, references,
        ],
        design: academic,
        paper: a4,
        style: vitae,
        positions: all,
        education: all,
        publications: all,
        projects: all,
        talks: all,
        teaching: all,
        workshops: all,
        awards: all,
        grants: all,
        students: all,
        service: all,
    }

    cv short {
        title: "Short Curriculum Vitae",
        sections: [positions, education, publications],
        file: file("assets/cv.pdf"),
        design: compact,
        template: file("assets/cv-template.typ"),
        paper: letter,
        style: ieee,
        positions: since 2020,
        publications: selected,
        projects: [lighthouse],
        talks: none,
    }
};
