//! The author's words in Typst's markup.

use super::super::document::Block;
use super::super::line::Destination;
use super::markup::{line, string};

/// The blocks, each indented by so many spaces, with an empty line between them.
pub(super) fn blocks(blocks: &[Block], indent: usize, resolve: &dyn Fn(&Destination) -> String) -> String {
    let blocks: Vec<String> = blocks.iter().map(|block| self::block(block, indent, resolve) + "\n").collect();
    blocks.join("\n")
}

fn block(block: &Block, indent: usize, resolve: &dyn Fn(&Destination) -> String) -> String {
    let margin = " ".repeat(indent);
    match block {
        Block::Paragraph(words) => format!("{margin}{}", line(words, resolve)),
        Block::Bullets(items) => format!("{margin}#list(\n{}{margin})", elements(items, indent, resolve)),
        Block::Numbered(start, items) => {
            format!("{margin}#enum(\n{margin}  start: {start},\n{}{margin})", elements(items, indent, resolve))
        }
        Block::Code(code) => format!("{margin}#raw({}, block: true)", string(code)),
        Block::Quote(words) => {
            format!("{margin}#quote(block: true)[\n{}{margin}]", blocks(words, indent + 2, resolve))
        }
        Block::Table(rows) => {
            let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
            let cells = |row: &Vec<super::super::line::Line>| {
                (0..columns)
                    .map(|column| format!("[{}]", row.get(column).map(|cell| line(cell, resolve)).unwrap_or_default()))
                    .collect::<Vec<_>>()
                    .join(", ")
            };
            let (head, body) =
                rows.split_first().map_or((String::new(), rows.as_slice()), |(head, body)| (cells(head), body));
            let body: Vec<String> = body.iter().map(|row| format!("{margin}  {},\n", cells(row))).collect();
            let body = body.concat();
            format!("{margin}#table(\n{margin}  columns: {columns},\n{margin}  table.header({head}),\n{body}{margin})")
        }
    }
}

/// The elements of a list, an argument each.
fn elements(items: &[Vec<Block>], indent: usize, resolve: &dyn Fn(&Destination) -> String) -> String {
    let margin = " ".repeat(indent + 2);
    let element = |item: &Vec<Block>| match item.as_slice() {
        [Block::Paragraph(words)] => format!("{margin}[{}],\n", line(words, resolve)),
        item => format!("{margin}[\n{}{margin}],\n", blocks(item, indent + 4, resolve)),
    };
    items.iter().map(element).collect()
}
