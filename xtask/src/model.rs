//! Reads a service model (botocore's `service-2.json`) and finds the shapes that the served operations reach.

use std::collections::BTreeSet;
use std::io::Read;
use std::path::Path;

use serde_json::Value as Json;

/// A service model and which of its operations are served.
pub struct Model {
    pub name: String,
    pub json: Json,
    pub served: BTreeSet<String>,
}

impl Model {
    /// Loads the newest API version of a service.
    pub fn load(models: &Path, name: &str, served: BTreeSet<String>) -> Result<Model, String> {
        let dir = models.join(name);
        let mut versions: Vec<_> = std::fs::read_dir(&dir)
            .map_err(|e| format!("{}: {e}", dir.display()))?
            .filter_map(|e| e.ok().map(|e| e.path()))
            .collect();
        versions.sort();
        let dir = versions.pop().ok_or("no API version in the models")?;
        let json = read(&dir).map_err(|e| format!("{}: {e}", dir.display()))?;
        let model = Model { name: name.to_owned(), json, served };
        for op in &model.served {
            if model.json["operations"].get(op).is_none() {
                return Err(format!("{name}: the model has no operation {op}"));
            }
        }
        Ok(model)
    }

    /// Makes the model say what the service does where it does otherwise: `error SHAPE CODE` (the code that clients of the query protocol
    /// know an error by) or `member SHAPE MEMBER TARGET` (another shape for a member).
    pub fn correct(&mut self, line: &str) -> Result<(), String> {
        let words: Vec<&str> = line.split_whitespace().collect();
        let shapes = &mut self.json["shapes"];
        let done = match words[..] {
            ["error", shape, code] => shapes.get_mut(shape).map(|s| s["error"]["code"] = code.into()),
            ["member", shape, member, target] if shapes.get(target).is_some() => shapes
                .get_mut(shape)
                .and_then(|s| s["members"].get_mut(member))
                .map(|m| m["shape"] = target.into()),
            _ => None,
        };
        done.ok_or_else(|| format!("{}: the model has no place for `{line}`", self.name))
    }

    /// A string of the metadata block.
    pub fn meta(&self, key: &str) -> Option<&str> {
        self.json["metadata"][key].as_str()
    }

    /// The definition of a shape.
    pub fn shape(&self, name: &str) -> &Json {
        &self.json["shapes"][name]
    }

    /// Names of all shapes reachable from the inputs and outputs of the served operations.
    pub fn reached(&self) -> BTreeSet<String> {
        let mut seen = BTreeSet::new();
        let mut stack: Vec<String> = Vec::new();
        for op in &self.served {
            for side in ["input", "output"] {
                if let Some(s) = self.json["operations"][op][side]["shape"].as_str() {
                    stack.push(s.to_owned());
                }
            }
        }
        while let Some(name) = stack.pop() {
            if !seen.insert(name.clone()) {
                continue;
            }
            let s = self.shape(&name);
            if let Some(members) = s["members"].as_object() {
                stack.extend(members.values().filter_map(|m| m["shape"].as_str()).map(str::to_owned));
            }
            for part in ["member", "key", "value"] {
                if let Some(n) = s[part]["shape"].as_str() {
                    stack.push(n.to_owned());
                }
            }
        }
        seen
    }

    /// Whether `from` can be reached from its own members without passing a list or map (then it must be boxed).
    pub fn contains_itself(&self, from: &str) -> bool {
        let mut seen = BTreeSet::new();
        let mut stack = vec![from.to_owned()];
        while let Some(name) = stack.pop() {
            let Some(members) = self.shape(&name)["members"].as_object() else { continue };
            for next in members.values().filter_map(|m| m["shape"].as_str()) {
                if next == from {
                    return true;
                }
                if seen.insert(next.to_owned()) {
                    stack.push(next.to_owned());
                }
            }
        }
        false
    }
}

fn read(dir: &Path) -> Result<Json, String> {
    let plain = dir.join("service-2.json");
    let mut text = String::new();
    if plain.exists() {
        text = std::fs::read_to_string(&plain).map_err(|e| e.to_string())?;
    } else {
        let file = std::fs::File::open(dir.join("service-2.json.gz")).map_err(|e| e.to_string())?;
        flate2::read::GzDecoder::new(file).read_to_string(&mut text).map_err(|e| e.to_string())?;
    }
    serde_json::from_str(&text).map_err(|e| e.to_string())
}
