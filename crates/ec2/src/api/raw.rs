//! Operations whose answers have words that the published model's enumerations lack. They answer with a `Value` in the model's form.

use std::marker::PhantomData;

use shapes::schema::{Operation, Service};
use shapes::{OperationType, Value};

/// The operation `O`, answered with a value.
pub struct Raw<O>(PhantomData<O>);

impl<O: OperationType> OperationType for Raw<O> {
    type Input = O::Input;
    type Output = Value;
    fn descriptor() -> &'static Operation {
        O::descriptor()
    }
    fn service() -> &'static Service {
        O::service()
    }
}

/// Replaces the text at every place that `path` leads to; lists on the way are walked through.
pub fn replace(value: &mut Value, path: &[&str], with: impl Fn(&str) -> String + Copy) {
    match (value, path) {
        (Value::List(items), _) => items.iter_mut().for_each(|v| replace(v, path, with)),
        (Value::Map(members), [name, rest @ ..]) => {
            members.iter_mut().filter(|(k, _)| k == name).for_each(|(_, v)| replace(v, rest, with));
        }
        (Value::String(text), []) => *text = with(text),
        _ => {}
    }
}
