//! What the site says of itself.

use super::super::Pattern;
use super::super::entries::group;

group! {
    /// What the sections are called: in the menu, above their page, on the home page and on the curriculum vitae alike.
    pub(crate) struct Sections {
        /// The home page.
        home: &'static str,
        /// What was published.
        publications: &'static str,
        /// Projects.
        projects: &'static str,
        /// Talks given.
        talks: &'static str,
        /// Courses taught.
        teaching: &'static str,
        /// Workshops and conferences that the owner organised, so named that nobody takes it for papers at workshops.
        workshops: &'static str,
        /// News.
        news: &'static str,
        /// The curriculum vitae.
        cv: &'static str,
        /// The curriculum vitae in the menu, where there is little room.
        cv_short: &'static str,
        /// How to get in touch.
        contact: &'static str,
        /// What the owner works on.
        interests: &'static str,
        /// Degrees.
        education: &'static str,
        /// Positions held.
        positions: &'static str,
        /// Grants won.
        grants: &'static str,
        /// Awards and prizes.
        awards: &'static str,
        /// Students supervised.
        students: &'static str,
        /// Reviewing, committees, outreach.
        service: &'static str,
        /// Skills.
        skills: &'static str,
        /// Languages spoken.
        languages: &'static str,
        /// Certificates.
        certificates: &'static str,
        /// Voluntary work.
        volunteering: &'static str,
        /// People who speak for the owner.
        references: &'static str,
    }
}

group! {
    /// What helps to find the way. Much of it is only heard, by those who have pages read to them.
    pub(crate) struct Navigation {
        /// The link that leads past the menu, for the keyboard.
        skip: &'static str,
        /// What the menu is called: "Main".
        menu: &'static str,
        /// What the list of languages is called.
        language: &'static str,
        /// The link to the source of the site.
        source: &'static str,
        /// What the list of the owner's pages on other sites is called.
        elsewhere: &'static str,
        /// What the list of years is called.
        years: &'static str,
        /// What the links to material are called: `{about}` is the title of a paper or project.
        links_of: Pattern,
        /// What a table in prose is called that can be scrolled.
        table: &'static str,
        /// The way back from a footnote: `{number}`.
        back_to_mark: Pattern,
        /// The link to all news.
        all_news: &'static str,
        /// The link to all publications.
        all_publications: &'static str,
        /// The link from a piece of news to another site: `{host}`.
        read_on: Pattern,
        /// What a piece of news is about: `{things}`.
        about: Pattern,
        /// The title of the page for addresses that lead nowhere.
        not_found_title: &'static str,
        /// Its heading.
        not_found: &'static str,
        /// What stands above its links.
        not_found_ways: &'static str,
        /// Its description.
        not_found_description: &'static str,
    }
}

group! {
    /// Sentences. `{name}` is the owner's name, which cannot be inflected: a language that would do so says it otherwise.
    pub(crate) struct Sentences {
        /// What the owner is, and where: `{role}`, `{organization}`.
        role_at: Pattern,
        /// What the owner looks for since `{date}`: `{seeking}`, in the author's words.
        seeking: Pattern,
        /// Where to find the owner: `{networks}`, a list of links with "and".
        find_me: Pattern,
        /// How to reach the owner: `{address}`, an e-mail address or words that stand for it.
        write_to_me: Pattern,
        /// The room: `{office}`.
        office: Pattern,
        /// Where the curriculum vitae is: `{link}`, whose words are `resume`.
        here_is: Pattern,
        /// The words of the link in `here_is`.
        resume: &'static str,
        /// The description of the page of news.
        news_from: Pattern,
        /// The description of the page of talks, and the name of their calendar.
        talks_by: Pattern,
        /// The description of the page of courses.
        courses_by: Pattern,
        /// The description of the page of workshops organised.
        workshops_by: Pattern,
        /// The description of the page of projects.
        projects_of: Pattern,
        /// The description of a project without one: `{title}`, `{name}`.
        a_project_of: Pattern,
        /// The description of the pages of publications: `{title}` (such as "Publications", "Publications of 2024"), `{name}`.
        publications_of: Pattern,
        /// The description of the curriculum vitae: `{title}`, `{name}`. It has no full stop.
        cv_of: Pattern,
        /// Where a language that is shown is not the page's: `{language}`.
        in_language: Pattern,
    }
}

group! {
    /// Files for machines, as far as people read them.
    pub(crate) struct Data {
        /// The heading above the list of pages in `llms.txt`.
        pages: &'static str,
        /// What the home page is, in that list.
        home_page: &'static str,
        /// The heading above the list of files.
        data: &'static str,
        /// The file for JSON Resume.
        resume: &'static str,
        /// What is in the feed.
        feed: &'static str,
        /// What the feed is: "Atom feed".
        atom: &'static str,
        /// How many more publications there are: `{count}`, and where: `{url}`.
        more_at: Pattern,
        /// The number of a grant: `{number}`.
        number: Pattern,
    }
}
