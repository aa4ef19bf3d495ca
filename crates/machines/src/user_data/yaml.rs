//! YAML as cloud-config needs it: a tree of text, bounded in size and depth, with YAML 1.1's booleans.

use std::collections::BTreeMap;

use saphyr_parser::{Event, Parser, ScalarStyle};

/// A value. Scalars stay text: what reads them knows what they should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// The text, and whether it was written without quotes.
    Scalar(String, bool),
    List(Vec<Node>),
    /// In the order of the document; of equal keys the last counts.
    Map(Vec<(String, Node)>),
}

/// Values in one document, those that aliases stand for counted each time.
const NODES: usize = 20_000;
const DEPTH: usize = 64;

/// Reads the first document; None if it is empty.
///
/// # Errors
/// One line that says where.
pub fn parse(text: &str) -> Result<Option<Node>, String> {
    let mut loader = Loader { parser: Parser::new_from_str(text), anchors: BTreeMap::new(), left: NODES };
    loop {
        match loader.next()? {
            Event::StreamEnd => return Ok(None),
            Event::StreamStart | Event::DocumentStart(_) | Event::DocumentEnd | Event::Nothing => {}
            event => return loader.node(event, 0).map(Some),
        }
    }
}

struct Loader<'a> {
    parser: Parser<'a, saphyr_parser::StrInput<'a>>,
    /// Values that aliases may refer to, and how many values each is.
    anchors: BTreeMap<usize, (Node, usize)>,
    left: usize,
}

impl<'a> Loader<'a> {
    fn next(&mut self) -> Result<Event<'a>, String> {
        match self.parser.next_event() {
            Some(Ok((event, _))) => Ok(event),
            Some(Err(e)) => Err(e.to_string()),
            None => Ok(Event::StreamEnd),
        }
    }

    fn spend(&mut self, nodes: usize) -> Result<(), String> {
        self.left = self.left.checked_sub(nodes).ok_or("the document is too large")?;
        Ok(())
    }

    fn node(&mut self, event: Event<'a>, depth: usize) -> Result<Node, String> {
        if depth > DEPTH {
            return Err("the document is nested too deeply".into());
        }
        let before = self.left;
        self.spend(1)?;
        let (anchor, node) = match event {
            Event::Scalar(text, style, anchor, _) => {
                (anchor, Node::Scalar(text.into_owned(), style == ScalarStyle::Plain))
            }
            Event::Alias(id) => {
                let (node, size) = self.anchors.get(&id).cloned().ok_or("an alias without its anchor")?;
                self.spend(size)?;
                return Ok(node);
            }
            Event::SequenceStart(anchor, _) => (anchor, self.list(depth)?),
            Event::MappingStart(anchor, _) => (anchor, self.map(depth)?),
            _ => return Err("the document ends in the middle".into()),
        };
        if anchor > 0 {
            self.anchors.insert(anchor, (node.clone(), before - self.left));
        }
        Ok(node)
    }

    fn list(&mut self, depth: usize) -> Result<Node, String> {
        let mut items = Vec::new();
        loop {
            match self.next()? {
                Event::SequenceEnd => return Ok(Node::List(items)),
                event => items.push(self.node(event, depth + 1)?),
            }
        }
    }

    fn map(&mut self, depth: usize) -> Result<Node, String> {
        let mut entries = Vec::new();
        loop {
            let key = match self.next()? {
                Event::MappingEnd => return Ok(Node::Map(entries)),
                event => self.node(event, depth + 1)?,
            };
            let event = self.next()?;
            let value = self.node(event, depth + 1)?;
            let Node::Scalar(key, _) = key else { return Err("a key that is not text".into()) };
            entries.push((key, value));
        }
    }
}

impl Node {
    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&Node> {
        match self {
            Node::Map(entries) => entries.iter().rev().find(|(k, _)| k == key).map(|(_, v)| v),
            _ => None,
        }
    }

    /// The text of a scalar; None for null too.
    pub fn text(&self) -> Option<&str> {
        match self {
            Node::Scalar(text, true) if matches!(text.as_str(), "" | "~" | "null" | "Null" | "NULL") => None,
            Node::Scalar(text, _) => Some(text),
            _ => None,
        }
    }

    /// A list's items; a single value is a list of itself, null an empty one.
    pub fn items(&self) -> Vec<&Node> {
        match self {
            Node::List(items) => items.iter().collect(),
            Node::Scalar(..) if self.text().is_none() => Vec::new(),
            other => vec![other],
        }
    }

    /// YAML 1.1's booleans, quoted or not.
    pub fn flag(&self) -> bool {
        self.text().is_some_and(|t| matches!(t.to_ascii_lowercase().as_str(), "true" | "yes" | "on" | "y"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scalar(text: &str) -> Node {
        Node::Scalar(text.into(), true)
    }

    #[test]
    fn documents_become_trees() {
        let node = parse("a: [x, 'y']\nb: &q {c: yes}\nd: *q\ne: |\n  l1\n  l2\n").unwrap().unwrap();
        assert_eq!(node.get("a"), Some(&Node::List(vec![scalar("x"), Node::Scalar("y".into(), false)])));
        assert!(node.get("d").unwrap().get("c").unwrap().flag());
        assert_eq!(node.get("e").unwrap().text(), Some("l1\nl2\n"));
        assert_eq!(parse("# nothing\n").unwrap(), None);
        assert!(parse("a: [").is_err());
        assert_eq!(parse("a:\nb: ~\n").unwrap().unwrap().get("a").unwrap().text(), None);
    }

    #[test]
    fn a_document_that_would_grow_without_end_is_refused() {
        let mut text = String::from("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
        for i in 1..10 {
            let one = format!("*a{}", i - 1);
            text.push_str(&format!("a{i}: &a{i} [{}]\n", [one.as_str(); 10].join(",")));
        }
        assert_eq!(parse(&text), Err("the document is too large".into()));
        assert!(parse(&"[".repeat(5000)).is_err());
    }
}
