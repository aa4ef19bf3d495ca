//! The controller of composite alarms: their state follows from that of the alarms which their rules name.

use shapes::Timestamp;
use shapes::cloudwatch::StateValue;
use state::{Change, Controller, Tables, Tx, Wake};

use crate::rows::{Alarm, Kind};
use crate::rule::Rule;
use crate::transition::set_state;

pub(crate) struct Composites;

impl Controller for Composites {
    fn name(&self) -> &'static str {
        "composite alarms"
    }
    fn watch(&self, change: &Change, tables: &Tables, wake: &mut Wake) {
        if let Some((old, new)) = change.of::<Alarm>()
            && (old.map(Alarm::state) != new.map(Alarm::state) || new.is_some_and(is_composite))
        {
            self.all(tables, wake);
        }
    }
    fn all(&self, tables: &Tables, wake: &mut Wake) {
        tables.by_index::<Alarm>("kind", "composite").for_each(|a| wake.key(&a.name));
    }
    fn reconcile(&self, tx: &mut Tx, key: &str) -> Option<Timestamp> {
        let alarm = tx.get::<Alarm>(key)?;
        let Kind::Composite(c) = &alarm.kind else { return None };
        let rule = Rule::parse(c.alarm_rule.as_deref().unwrap_or_default()).ok()?;
        let holds = rule.holds(&|name| by_name_or_arn(tx, name).map(Alarm::state));
        let state = if holds { StateValue::Alarm } else { StateValue::Ok };
        if alarm.state() != state {
            let mut named = Vec::new();
            rule.names(&mut |n| named.push(n.to_owned()));
            let reason = format!("The alarm rule {} by the states of {}", met(holds), named.join(", "));
            set_state(tx, key, state, &reason, None);
        }
        None
    }
}

fn met(holds: bool) -> &'static str {
    if holds { "is met" } else { "is not met" }
}

fn is_composite(alarm: &Alarm) -> bool {
    matches!(alarm.kind, Kind::Composite(_))
}

/// The alarm of a name or an ARN.
pub(crate) fn by_name_or_arn<'a>(tables: &'a Tables, name: &str) -> Option<&'a Alarm> {
    match name.strip_prefix("arn:") {
        // arn:PARTITION:cloudwatch:REGION:ACCOUNT:alarm:NAME
        Some(rest) => {
            let found = tables.get::<Alarm>(rest.splitn(6, ':').nth(5)?)?;
            (found.arn == name).then_some(found)
        }
        None => tables.get::<Alarm>(name).map(|a| &**a),
    }
}
