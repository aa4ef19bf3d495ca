//! Writes `crates/shapes/src/generated/<service>.rs` from the models and `crates/shapes/served/<service>.txt`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;

use serde_json::Value as Json;

use crate::model::Model;
use crate::names::{camel, constant, snake};

/// Names that a generated type may not take.
const TAKEN: &[&str] =
    &["String", "Option", "Vec", "Box", "Shape", "Value", "Result", "Unit", "Blob", "Timestamp"];

/// Generates every service; with `check` only compares with what is there.
pub fn run(models: &Path, check: bool) -> Result<(), String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/shapes");
    let mut services = Vec::new();
    let mut entries: Vec<_> = std::fs::read_dir(root.join("served"))
        .map_err(|e| e.to_string())?
        .filter_map(|e| e.ok().map(|e| e.path()))
        .filter(|p| p.extension().is_some_and(|x| x == "txt"))
        .collect();
    entries.sort();
    for path in entries {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&path).map_err(|e| e.to_string())?;
        let lines = text.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with('#'));
        // An operation is one word; more are a correction of the model.
        let (corrections, served): (Vec<&str>, Vec<&str>) = lines.partition(|l| l.contains(' '));
        let served: BTreeSet<String> = served.into_iter().map(str::to_owned).collect();
        let mut model = Model::load(models, &name, served)?;
        corrections.into_iter().try_for_each(|line| model.correct(line))?;
        write(
            &root.join(format!("src/generated/{}.rs", snake(&name))),
            &Writer::new(&model).service(),
            check,
        )?;
        services.push(name);
    }
    let mut index = String::from("// Written by `cargo xtask generate`; do not edit.\n");
    for s in &services {
        writeln!(index, "#[rustfmt::skip]\npub mod {};", snake(s)).ok();
    }
    writeln!(index, "\n/// Every service with served operations.\n#[rustfmt::skip]").ok();
    let list: Vec<String> = services.iter().map(|s| format!("&{}::SERVICE", snake(s))).collect();
    writeln!(index, "pub static SERVICES: &[&crate::schema::Service] = &[{}];", list.join(", ")).ok();
    write(&root.join("src/generated/mod.rs"), &index, check)
}

fn write(path: &Path, text: &str, check: bool) -> Result<(), String> {
    if std::fs::read_to_string(path).is_ok_and(|old| old == text) {
        return Ok(());
    }
    if check {
        return Err(format!(
            "{} is not what the generator writes: run `cargo xtask generate`",
            path.display()
        ));
    }
    if let Some(dir) = path.parent() {
        std::fs::create_dir_all(dir).map_err(|e| e.to_string())?;
    }
    std::fs::write(path, text).map_err(|e| format!("{}: {e}", path.display()))
}

struct Writer<'a> {
    model: &'a Model,
    reached: BTreeSet<String>,
    out: String,
}

impl<'a> Writer<'a> {
    fn new(model: &'a Model) -> Writer<'a> {
        Writer { model, reached: model.reached(), out: String::new() }
    }

    fn service(mut self) -> String {
        let version = self.model.meta("apiVersion").unwrap_or_default();
        writeln!(
            self.out,
            "// Written by `cargo xtask generate` from the model {} {version}; do not edit.",
            self.model.name
        )
        .ok();
        self.out.push_str(
            "#![allow(clippy::all, unused_imports, non_camel_case_types)]\nuse std::collections::BTreeMap;\n",
        );
        self.out.push_str("use crate::{Blob, Timestamp, Unit, Value, enumeration, structure};\n\n");
        self.types();
        self.tables();
        self.operations();
        self.out
    }

    /// The Rust name of a shape's type.
    fn type_name(&self, name: &str) -> String {
        let n = camel_shape(name);
        if TAKEN.contains(&n.as_str()) { format!("{n}Shape") } else { n }
    }

    /// The Rust type of a reference to a shape.
    fn rust_type(&self, name: &str) -> String {
        let s = self.model.shape(name);
        match s["type"].as_str().unwrap_or_default() {
            "structure" if s["document"] == Json::Bool(true) => "Value".into(),
            "structure" => self.type_name(name),
            "list" => format!("Vec<{}>", self.rust_type(target(&s["member"]))),
            "map" => format!("BTreeMap<String, {}>", self.rust_type(target(&s["value"]))),
            "string" | "character" if self.is_enum(name) => self.type_name(name),
            "string" | "character" => "String".into(),
            "integer" | "long" => "i64".into(),
            "float" | "double" => "f64".into(),
            "boolean" => "bool".into(),
            "blob" => "Blob".into(),
            "timestamp" => "Timestamp".into(),
            other => panic!("shape {name} has the unknown type {other}"),
        }
    }

    /// Strings with a list of words become enumerations. EC2's lists grow daily and reach the hundreds (instance types):
    /// those stay strings.
    fn is_enum(&self, name: &str) -> bool {
        self.model.shape(name)["enum"].as_array().is_some_and(|a| !a.is_empty() && a.len() <= 60)
    }

    fn types(&mut self) {
        let mut enums = String::new();
        let mut structs = String::new();
        for name in self.reached.clone() {
            let s = self.model.shape(&name);
            if self.is_enum(&name) {
                let mut used = BTreeSet::new();
                let words: Vec<String> = s["enum"]
                    .as_array()
                    .into_iter()
                    .flatten()
                    .filter_map(Json::as_str)
                    .map(|w| {
                        let mut v = camel(w);
                        while !used.insert(v.clone()) {
                            v.push('_');
                        }
                        format!("{v} = {w:?}")
                    })
                    .collect();
                writeln!(enums, "    {} {{ {} }}", self.type_name(&name), words.join(", ")).ok();
            } else if s["type"] == "structure" && s["document"] != Json::Bool(true) {
                let required = required(s);
                let empty = serde_json::Map::new();
                let fields: Vec<String> = s["members"]
                    .as_object()
                    .unwrap_or(&empty)
                    .iter()
                    .map(|(m, r)| {
                        let t = target(r);
                        let mut ty = self.rust_type(t);
                        if self.model.contains_itself(t) && self.model.shape(t)["type"] == "structure" {
                            ty = format!("Box<{ty}>");
                        }
                        if !required.contains(m) {
                            ty = format!("Option<{ty}>");
                        }
                        format!("{}: {ty} = {m:?}", snake(m))
                    })
                    .collect();
                writeln!(structs, "    {} {{ {} }}", self.type_name(&name), fields.join(", ")).ok();
            }
        }
        writeln!(self.out, "enumeration! {{\n{enums}}}\n\nstructure! {{\n{structs}}}\n").ok();
    }

    fn tables(&mut self) {
        let mut out = String::new();
        out.push_str("/// What each shape looks like, for codecs and validation.\npub mod tables {\n");
        out.push_str("    use crate::schema::*;\n    use crate::schema::Location::*;\n");
        for name in &self.reached {
            writeln!(out, "    pub static {}: Shape = {};", constant(name), self.table(name)).ok();
        }
        for (name, e) in self.errors() {
            writeln!(out, "    pub static {}: ErrorShape = {e};", error_constant(&name)).ok();
        }
        out.push_str("}\n\n");
        self.out.push_str(&out);
    }

    fn table(&self, name: &str) -> String {
        let s = self.model.shape(name);
        let kind = match s["type"].as_str().unwrap_or_default() {
            "structure" if s["document"] == Json::Bool(true) => "Kind::Document".to_owned(),
            "structure" => {
                let required = required(s);
                let empty = serde_json::Map::new();
                let members: Vec<String> = s["members"]
                    .as_object()
                    .unwrap_or(&empty)
                    .iter()
                    .map(|(m, r)| member(m, r, required.contains(m)))
                    .collect();
                format!(
                    "Kind::Structure(Structure {{ members: &[{}], payload: {:?}, is_union: {} }})",
                    members.join(", "),
                    s["payload"].as_str(),
                    s["union"] == Json::Bool(true)
                )
            }
            "list" => format!(
                "Kind::List {{ member: &{}, location_name: {:?}, flattened: {}, length: {} }}",
                constant(target(&s["member"])),
                s["member"]["locationName"].as_str(),
                s["flattened"] == Json::Bool(true),
                limits(s)
            ),
            "map" => format!(
                "Kind::Map {{ key: &{}, value: &{}, key_name: {:?}, value_name: {:?}, flattened: {}, length: {} }}",
                constant(target(&s["key"])),
                constant(target(&s["value"])),
                s["key"]["locationName"].as_str(),
                s["value"]["locationName"].as_str(),
                s["flattened"] == Json::Bool(true),
                limits(s)
            ),
            "string" | "character" => {
                let words: Vec<String> = if self.is_enum(name) {
                    s["enum"].as_array().into_iter().flatten().map(Json::to_string).collect()
                } else {
                    Vec::new()
                };
                let pattern = match s["pattern"].as_str() {
                    Some(p) if !words.is_empty() || p == ".*" => {
                        let _ = p;
                        "None".to_owned()
                    }
                    Some(p) => format!("Some({{ static P: Pattern = pattern({p:?}); &P }})"),
                    None => "None".to_owned(),
                };
                format!(
                    "Kind::String {{ length: {}, pattern: {pattern}, enumerators: &[{}] }}",
                    limits(s),
                    words.join(", ")
                )
            }
            "integer" => format!("Kind::Integer {{ range: {} }}", limits(s)),
            "long" => format!("Kind::Long {{ range: {} }}", limits(s)),
            "float" => format!("Kind::Float {{ range: {} }}", limits(s)),
            "double" => format!("Kind::Double {{ range: {} }}", limits(s)),
            "boolean" => "Kind::Boolean".to_owned(),
            "blob" => format!("Kind::Blob {{ length: {} }}", limits(s)),
            "timestamp" => format!("Kind::Timestamp {{ format: {:?} }}", s["timestampFormat"].as_str()),
            other => panic!("shape {name} has the unknown type {other}"),
        };
        format!("Shape {{ name: {name:?}, kind: {kind} }}")
    }

    /// The error shapes that served operations declare, each as its table entry.
    fn errors(&self) -> BTreeMap<String, String> {
        let mut out = BTreeMap::new();
        for op in &self.model.served {
            for e in self.model.json["operations"][op]["errors"].as_array().into_iter().flatten() {
                let name = target(e);
                let s = self.model.shape(name);
                let fault = s["fault"] == Json::Bool(true);
                let status = s["error"]["httpStatusCode"].as_u64().unwrap_or(if fault { 500 } else { 400 });
                let code = s["error"]["code"].as_str().unwrap_or(name);
                let sender = status < 500;
                out.insert(
                    name.to_owned(),
                    format!(
                        "ErrorShape {{ name: {name:?}, code: {code:?}, status: {status}, sender: {sender} }}"
                    ),
                );
            }
        }
        out
    }

    fn operations(&mut self) {
        let mut out = String::new();
        out.push_str("/// The served operations.\npub mod ops {\n    use crate::schema::{Operation, OperationType, Service, UNIT};\n");
        out.push_str("    use super::tables;\n\n");
        for op in &self.model.served {
            let o = &self.model.json["operations"][op];
            let side = |which: &str| {
                o[which]["shape"].as_str().map_or(("super::Unit".to_owned(), "UNIT".to_owned()), |s| {
                    (format!("super::{}", self.type_name(s)), format!("tables::{}", constant(s)))
                })
            };
            let ((input, input_table), (output, output_table)) = (side("input"), side("output"));
            let errors: Vec<String> = o["errors"]
                .as_array()
                .into_iter()
                .flatten()
                .map(|e| format!("&tables::{}", error_constant(target(e))))
                .collect();
            let uri = o["http"]["requestUri"].as_str().unwrap_or("/");
            writeln!(
                out,
                "    pub struct {op};\n    pub static {}: Operation = Operation {{ name: {op:?}, method: {:?}, uri: {uri:?}, \
                 status: {}, input: &{input_table}, output: &{output_table}, result_wrapper: {:?}, errors: &[{}] }};\n    \
                 impl OperationType for {op} {{\n        type Input = {input};\n        type Output = {output};\n        \
                 fn descriptor() -> &'static Operation {{ &{} }}\n        fn service() -> &'static Service {{ &super::SERVICE }}\n    }}",
                operation_constant(op),
                o["http"]["method"].as_str().unwrap_or("POST"),
                o["http"]["responseCode"].as_u64().unwrap_or(200),
                o["output"]["resultWrapper"].as_str(),
                errors.join(", "),
                operation_constant(op),
            )
            .ok();
        }
        out.push_str("}\n\n");
        let unserved: Vec<String> = self.model.json["operations"]
            .as_object()
            .map(|m| {
                m.keys()
                    .filter(|k| !self.model.served.contains(*k))
                    .map(|k| format!("{k:?}"))
                    .collect::<BTreeSet<_>>()
            })
            .unwrap_or_default()
            .into_iter()
            .collect();
        let served: Vec<String> =
            self.model.served.iter().map(|o| format!("&ops::{}", operation_constant(o))).collect();
        let protocols: Vec<&str> = self.model.json["metadata"]["protocols"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Json::as_str)
            .filter_map(protocol)
            .collect();
        let m = |k: &str| self.model.meta(k);
        writeln!(
            out,
            "/// The service.\npub static SERVICE: crate::schema::Service = crate::schema::Service {{\n    name: {:?},\n    \
             signing_name: {:?},\n    endpoint_prefix: {:?},\n    service_id: {:?},\n    target_prefix: {:?},\n    \
             json_version: {:?},\n    api_version: {:?},\n    xml_namespace: {:?},\n    protocols: &[{}],\n    \
             operations: &[{}],\n    unserved: &[{}],\n}};",
            self.model.name,
            m("signingName").or(m("endpointPrefix")).unwrap_or_default(),
            m("endpointPrefix").unwrap_or_default(),
            m("serviceId").unwrap_or_default(),
            m("targetPrefix"),
            m("jsonVersion").unwrap_or("1.1"),
            m("apiVersion").unwrap_or_default(),
            m("xmlNamespace"),
            protocols.join(", "),
            served.join(", "),
            unserved.join(", ")
        )
        .ok();
        self.out.push_str(&out);
    }
}

fn protocol(name: &str) -> Option<&'static str> {
    Some(match name {
        "json" => "crate::schema::Protocol::Json",
        "query" => "crate::schema::Protocol::Query",
        "ec2" => "crate::schema::Protocol::Ec2",
        "rest-json" => "crate::schema::Protocol::RestJson",
        "rest-xml" => "crate::schema::Protocol::RestXml",
        "smithy-rpc-v2-cbor" => "crate::schema::Protocol::Cbor",
        _ => return None,
    })
}

fn member(name: &str, r: &Json, required: bool) -> String {
    let mut out = format!("m({name:?}, &{})", constant(target(r)));
    if required {
        out.push_str(".required()");
    }
    if let Some(at) = r["location"].as_str() {
        let at = match at {
            "uri" => "Uri",
            "querystring" => "QueryString",
            "header" => "Header",
            "headers" => "Headers",
            "statusCode" => "StatusCode",
            _ => "Body",
        };
        write!(out, ".at({at})").ok();
    }
    if let Some(n) = r["locationName"].as_str() {
        write!(out, ".named({n:?})").ok();
    }
    if let Some(n) = r["queryName"].as_str() {
        write!(out, ".query({n:?})").ok();
    }
    if r["flattened"] == Json::Bool(true) {
        out.push_str(".flat()");
    }
    if r["xmlAttribute"] == Json::Bool(true) {
        out.push_str(".attribute()");
    }
    if r["idempotencyToken"] == Json::Bool(true) {
        out.push_str(".token()");
    }
    if let Some(n) = r["timestampFormat"].as_str() {
        write!(out, ".time({n:?})").ok();
    }
    out
}

fn required(s: &Json) -> BTreeSet<String> {
    s["required"].as_array().into_iter().flatten().filter_map(Json::as_str).map(str::to_owned).collect()
}

fn target(r: &Json) -> &str {
    r["shape"].as_str().unwrap_or_default()
}

fn limits(s: &Json) -> String {
    let bound = |k: &str| s[k].as_i64().or(s[k].as_f64().map(|f| f as i64));
    match (bound("min"), bound("max")) {
        (None, None) => "ANY".into(),
        (min, max) => format!("limits({min:?}, {max:?})"),
    }
}

fn camel_shape(name: &str) -> String {
    let mut c = name.chars();
    let first = c.next().map(|f| f.to_ascii_uppercase());
    first.into_iter().chain(c).filter(|c| c.is_ascii_alphanumeric()).collect()
}

fn error_constant(name: &str) -> String {
    format!("ERROR_{}", constant(name))
}

fn operation_constant(name: &str) -> String {
    format!("{}_OPERATION", constant(name))
}
