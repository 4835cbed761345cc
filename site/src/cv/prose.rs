//! The author's Markdown as blocks of a curriculum vitae.

use pulldown_cmark::{Event, Tag};
use vitae_profile::{LanguageTag, Prose, Style};

use super::document::Block;
use super::line::{Destination, Inline, Line};
use crate::prose::parsed;

/// Takes prose apart. Headings become paragraphs in bold, images the words that stand for them.
pub(crate) fn blocks(prose: &Prose) -> Vec<Block> {
    let mut reader = Reader { prose, events: parsed(prose) };
    in_language(prose.lang.as_ref(), reader.blocks())
}

/// Blocks whose lines say that they are in another language than the document.
fn in_language(language: Option<&LanguageTag>, blocks: Vec<Block>) -> Vec<Block> {
    if language.is_none() {
        return blocks;
    }
    let items = |items: Vec<Vec<Block>>| items.into_iter().map(|item| in_language(language, item)).collect();
    let said = |block| match block {
        Block::Paragraph(line) => Block::Paragraph(line.spoken(language)),
        Block::Bullets(bullets) => Block::Bullets(items(bullets)),
        Block::Numbered(first, numbered) => Block::Numbered(first, items(numbered)),
        Block::Code(code) => Block::Code(code),
        Block::Quote(quoted) => Block::Quote(in_language(language, quoted)),
        Block::Table(rows) => {
            let said = |row: Vec<Line>| row.into_iter().map(|cell| cell.spoken(language)).collect();
            Block::Table(rows.into_iter().map(said).collect())
        }
    };
    blocks.into_iter().map(said).collect()
}

/// The first paragraph alone.
pub(crate) fn beginning(prose: &Prose) -> Vec<Block> {
    blocks(prose).into_iter().find(|block| matches!(block, Block::Paragraph(_))).into_iter().collect()
}

/// Reads events up to the end of the element that they are in.
struct Reader<'a, Events> {
    prose: &'a Prose,
    events: Events,
}

impl<'e, Events: Iterator<Item = Event<'e>>> Reader<'_, Events> {
    /// The blocks of an element. Inline text without a paragraph around it makes one.
    fn blocks(&mut self) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut loose = Line::default();
        while let Some(event) = self.events.next() {
            let block = match event {
                Event::End(_) => break,
                Event::Start(tag) => match self.block(tag) {
                    Ok(block) => block,
                    Err(tag) => {
                        loose = self.inline(loose, Event::Start(tag));
                        continue;
                    }
                },
                Event::Rule | Event::TaskListMarker(_) => continue,
                event => {
                    loose = self.inline(loose, event);
                    continue;
                }
            };
            blocks.extend(paragraph(std::mem::take(&mut loose)));
            blocks.extend(block);
        }
        blocks.extend(paragraph(loose));
        blocks
    }

    /// The block that `tag` opens, or the tag again where it opens none.
    fn block(&mut self, tag: Tag<'e>) -> Result<Vec<Block>, Tag<'e>> {
        Ok(match tag {
            Tag::Paragraph => paragraph(self.line()).into_iter().collect(),
            Tag::Heading { .. } => {
                let heading = self.line();
                paragraph(Line::default().styled(Style::Strong, heading)).into_iter().collect()
            }
            Tag::BlockQuote(_) => vec![Block::Quote(self.blocks())],
            Tag::CodeBlock(_) => vec![Block::Code(self.line().plain().trim_end().to_owned())],
            Tag::List(first) => {
                let items = self.elements(Self::blocks);
                vec![match first {
                    Some(first) => Block::Numbered(first, items),
                    None => Block::Bullets(items),
                }]
            }
            Tag::FootnoteDefinition(label) => {
                let label = Line::default().styled(Style::Superscript, Line::of(&*label)).text(" ");
                let mut blocks = self.blocks();
                match blocks.first_mut() {
                    Some(Block::Paragraph(line)) => *line = label.line(std::mem::take(line)),
                    _ => blocks.insert(0, Block::Paragraph(label)),
                }
                blocks
            }
            Tag::Table(_) => vec![Block::Table(self.elements(|row| row.elements(Self::line)))],
            Tag::HtmlBlock => self.blocks(),
            inline => return Err(inline),
        })
    }

    /// What each element up to the end of this one holds.
    fn elements<T>(&mut self, read: impl Fn(&mut Self) -> T) -> Vec<T> {
        let mut elements = Vec::new();
        while let Some(Event::Start(_)) = self.events.next() {
            elements.push(read(self));
        }
        elements
    }

    /// The text up to the end of the element.
    fn line(&mut self) -> Line {
        let mut line = Line::default();
        loop {
            match self.events.next() {
                None | Some(Event::End(_)) => return line,
                Some(event) => line = self.inline(line, event),
            }
        }
    }

    /// Adds what `event` says to `line`.
    fn inline(&mut self, line: Line, event: Event<'e>) -> Line {
        match event {
            Event::Text(text)
            | Event::Html(text)
            | Event::InlineHtml(text)
            | Event::InlineMath(text)
            | Event::DisplayMath(text) => line.text(&*text),
            Event::Code(code) => line.styled(Style::Code, Line::of(&*code)),
            Event::FootnoteReference(label) => line.styled(Style::Superscript, Line::of(&*label)),
            Event::SoftBreak => line.text(" "),
            Event::HardBreak => line.piece(Inline::Break),
            Event::Start(tag) => {
                let inner = self.line();
                match tag {
                    Tag::Emphasis | Tag::Image { .. } => line.styled(Style::Emphasis, inner),
                    Tag::Strong => line.styled(Style::Strong, inner),
                    Tag::Superscript => line.styled(Style::Superscript, inner),
                    Tag::Subscript => line.styled(Style::Subscript, inner),
                    Tag::Strikethrough => line.piece(Inline::Struck(inner)),
                    Tag::Link { dest_url, .. } => line.link(self.destination(&dest_url), inner),
                    _ => line.line(inner),
                }
            }
            Event::End(_) | Event::Rule | Event::TaskListMarker(_) => line,
        }
    }

    fn destination(&self, written: &str) -> Destination {
        match self.prose.link(written) {
            Some(link) => Destination::Site(link.target, link.fragment().map(str::to_owned)),
            None => Destination::Web(written.to_owned()),
        }
    }
}

fn paragraph(line: Line) -> Option<Block> {
    (!line.is_empty()).then_some(Block::Paragraph(line))
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use vitae_profile::{Prose, ProseLink, Section, Style, Target};

    use super::super::document::Block;
    use super::super::line::{Destination, Line};
    use super::{beginning, blocks};

    fn prose(markdown: &str) -> Prose {
        let link = ProseLink { destination: Cow::Borrowed("cv"), target: Target::Section(Section::Cv) };
        Prose { markdown: Cow::Owned(markdown.to_owned()), links: vec![link].into(), ..Prose::EMPTY }
    }

    #[test]
    fn paragraphs_lists_and_links_are_taken_apart() {
        let link = Line::default().link(Destination::Site(Target::Section(Section::Cv), None), Line::of("cv"));
        assert_eq!(
            blocks(&prose("A *b* [cv]\n\n- c\n- d\n  1. e\n")),
            [
                Block::Paragraph(Line::of("A ").styled(Style::Emphasis, Line::of("b")).text(" ").line(link)),
                Block::Bullets(vec![
                    vec![Block::Paragraph(Line::of("c"))],
                    vec![
                        Block::Paragraph(Line::of("d")),
                        Block::Numbered(1, vec![vec![Block::Paragraph(Line::of("e"))]])
                    ],
                ]),
            ]
        );
    }

    #[test]
    fn tables_code_and_notes_keep_their_words() {
        let cell = |text: &str| Line::of(text);
        assert_eq!(
            blocks(&prose("| a | b |\n|---|---|\n| c | d |\n\n```\nx\n```\n\n> q\n")),
            [
                Block::Table(vec![vec![cell("a"), cell("b")], vec![cell("c"), cell("d")]]),
                Block::Code("x".to_owned()),
                Block::Quote(vec![Block::Paragraph(cell("q"))]),
            ]
        );
        let note = blocks(&prose("a[^1]\n\n[^1]: b\n"));
        assert_eq!(
            note,
            [
                Block::Paragraph(Line::of("a").styled(Style::Superscript, Line::of("1"))),
                Block::Paragraph(Line::default().styled(Style::Superscript, Line::of("1")).text(" b")),
            ]
        );
    }

    #[test]
    fn the_beginning_is_the_first_paragraph() {
        assert_eq!(beginning(&prose("a\n\nb")), [Block::Paragraph(Line::of("a"))]);
    }
}
