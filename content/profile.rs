//! Everything this site says.

/// The profile of the owner: what the compiler checks, and what every page is made of.
pub static PROFILE: vitae::Profile = vitae::profile! {
    site {
        url: "https://www.watchedkettle.com/",
        accent: "#0b5394",
    }

    /// I am a final year PhD student at the [University of Waterloo](waterloo), working with Professor [Ali
    /// Mashtizadeh](mashtizadeh). My research is on operating systems, file systems, and cloud computing
    /// infrastructure. During my PhD I have used kernel mechanisms to provide efficient persistence, fault tolerance,
    /// and autoscaling to applications as an OS service.
    ///
    /// I obtained my undergraduate degree from the [National Technical University of Athens (NTUA)](ntua), where I
    /// conducted research at the [Computing Systems lab](cslab). My undergraduate thesis was on
    /// [utmem](tsalapatis2018utmem), an API that uses paravirtualization to expose a transcendent memory mechanism from
    /// the host directly to a guest Linux VM’s applications.
    owner emil {
        name: "Emil Tsalapatis",
        also: ["Aimilios Tsalapatis"],
        role: "PhD student",
        at: waterloo,
        group: rcs,
        advisors: [mashtizadeh],
        interests: ["operating systems", "file systems", "cloud computing infrastructure"],
        email: "firstname at etsalapatis.com",
        orcid: "0000-0003-2185-2029",
        github: "etsal",
        linkedin: "emil-tsalapatis-41ab40b1",
    }

    status { seeking: "industry engineering or research roles", since: 2024 }

    // Organizations

    organization waterloo { name: "University of Waterloo", url: "https://uwaterloo.ca" }

    organization cheriton {
        name: "David R. Cheriton School of Computer Science",
        url: "https://cs.uwaterloo.ca",
        part_of: waterloo,
    }

    organization rcs {
        name: "Reliable Computer Systems (RCS) lab",
        short: "RCS",
        url: "https://rcs.uwaterloo.ca/",
        part_of: cheriton,
    }

    organization ntua {
        name: "National Technical University of Athens",
        short: "NTUA",
        url: "https://www.ntua.gr/en",
    }

    organization cslab {
        name: "Computing Systems lab",
        url: "http://www.cslab.ece.ntua.gr",
        part_of: ntua,
    }

    // People

    person mashtizadeh {
        name: "Ali José Mashtizadeh",
        also: ["Ali Mashtizadeh"],
        url: "https://rcs.uwaterloo.ca/~ali",
    }

    person goumas { name: "Georgios Goumas", url: "https://www.cslab.ece.ntua.gr/~goumas" }

    person hancock { name: "Ryan Hancock", url: "https://rcs.uwaterloo.ca/~ryan" }

    person hossain { name: "Rakeeb Hossain", url: "https://rakeeb-hossain.github.io" }

    person barnes { name: "Tavian Barnes", url: "https://tavianator.com" }

    person gerangelos { name: "Stefanos Gerangelos", url: "http://www.cslab.ece.ntua.gr/~sgerag" }

    person koziris { name: "Nectarios Koziris", url: "http://www.cslab.ece.ntua.gr/~nkoziris" }

    // Projects

    /// The Aurora project builds a fully UNIX compatible Single Level Store. Aurora’s design goal is to transparently
    /// persist applications without developer effort. It does so by continuously checkpointing them and flushing these
    /// checkpoints to the disk. Aurora uses fast storage devices to do these checkpoints at a high frequency for fine
    /// grained persistence.
    project aurora {
        name: "Aurora",
        url: "https://rcs.uwaterloo.ca/aurora/",
        code: "https://github.com/rcslab/aurora",
        publications: [tsalapatis2021aurora, tsalapatis2021hotos],
    }

    /// This project is an explicit high-performance persistence API that applications use to efficiently persist
    /// memory-mapped data. Persist-API overcomes the correctness and scalability issues of existing OS APIs when used
    /// with memory-mapped data, and lets developers write simpler persistence code. Replacing the file API with
    /// Persist-API results in performance improvements for databases like RocksDB, SQLite, and PostgreSQL.
    project persist_api {
        name: "Persist-API",
        code: "https://github.com/etsal/memsnap-artifact",
        publications: [tsalapatis2024memsnap],
    }

    /// Metropolis optimizes Aurora’s restore path for fast serverless function invocations. Metropolis creates function
    /// instances out of snapshot images with latency ranging from 500μs to 3ms and supports multiple languages,
    /// including Python, Ruby, and JavaScript. Metropolis also minimizes function memory usage by safely sharing
    /// individual dependencies between functions on a per-library granularity.
    project metropolis { name: "Metropolis", builds_on: [aurora] }

    // Education

    education phd {
        degree: "PhD Degree",
        at: waterloo,
        dates: 2018..2024-06,
        advisors: [mashtizadeh],
        grade: 92%,
        grade_name: "GPA",
        topic: "Transparent OS Persistence for Applications",
    }

    education undergraduate {
        degree: "Undergraduate Degree",
        at: ntua,
        dates: 2012..2018,
        advisors: [goumas],
        grade: 86%,
        grade_name: "GPA",
        topic: "Memory Elasticity for Virtual Machines with Trancendent Memory",
    }

    // Publications

    bibliography "publications.bib"

    // The rest of the home page

    /// Here is an [up-to-date resume](cv).
    cv {}

    /// You can find me on [Github](https://github.com/etsal) and
    /// [LinkedIn](https://www.linkedin.com/in/emil-tsalapatis-41ab40b1).
    ///
    /// You can contact me at firstname at etsalapatis.com.
    contact {}
};
