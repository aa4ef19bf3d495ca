//! Event source mappings.

use shapes::AwsError;
use shapes::lambda::{self as api, EventSourceMappingConfiguration, ops};
use state::{Effect, Handlers, Tables, Tx};

use super::{conflict, invalid, of, page};
use crate::resolve::{missing, split};
use crate::rows::Mapping;

/// Mappings that a region holds.
const MOST: usize = 1000;

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    let partly = Effect::Partly("SQS queues only; at most ten messages a batch, and no batching window.");
    h.write::<ops::CreateEventSourceMapping>(partly, |tx, _, i| create(tx, i));
    h.write::<ops::UpdateEventSourceMapping>(partly, |tx, _, i| update(tx, i));
    h.read::<ops::GetEventSourceMapping>(Effect::Real, |view, _, i| Ok(find(view, &i.uuid)?.config));
    h.read::<ops::ListEventSourceMappings>(Effect::Real, |view, _, i| {
        let name = i.function_name.as_deref().map(|n| split(n).0.to_owned());
        let fits = |m: &Mapping| {
            let function = m.config.function_arn.as_deref().map(|a| split(a).0);
            name.as_deref().is_none_or(|n| function == Some(n))
                && i.event_source_arn.as_ref().is_none_or(|a| m.config.event_source_arn.as_ref() == Some(a))
        };
        let all = view.table::<Mapping>().iter().filter(|m| fits(m)).map(|m| m.config.clone()).collect();
        let (mappings, next_marker) = page(all, i.marker, i.max_items, 100);
        Ok(api::ListEventSourceMappingsResponse { next_marker, event_source_mappings: Some(mappings) })
    });
    h.write::<ops::DeleteEventSourceMapping>(Effect::Real, |tx, _, i| {
        let mut m = find(tx, &i.uuid)?;
        tx.delete::<Mapping>(&i.uuid);
        m.config.state = Some("Deleting".into());
        Ok(m.config)
    });
}

fn find(tables: &Tables, uuid: &str) -> Result<Mapping, AwsError> {
    let found = tables.get::<Mapping>(uuid).map(|m| Mapping::clone(m));
    found.ok_or_else(|| AwsError {
        message: "The resource you requested does not exist.".into(),
        ..missing("")
    })
}

/// The ARN of a mapping's function, qualified as it was given.
fn target(tx: &Tx, name: &str) -> Result<String, AwsError> {
    let f = of(tx, name)?;
    let arn = f.config.function_arn.unwrap_or_default();
    Ok(split(name).1.map_or_else(|| arn.clone(), |q| format!("{arn}:{q}")))
}

fn check_filters(filters: Option<&api::FilterCriteria>) -> Result<(), AwsError> {
    for f in filters.iter().flat_map(|c| c.filters.iter().flatten()) {
        if let Err(e) = messaging::pattern::Pattern::parse(f.pattern.as_deref().unwrap_or_default()) {
            return Err(invalid(format!("Invalid filter pattern definition. ({e})")));
        }
    }
    Ok(())
}

fn create(
    tx: &mut Tx,
    i: api::CreateEventSourceMappingRequest,
) -> Result<EventSourceMappingConfiguration, AwsError> {
    let source = i.event_source_arn.clone().unwrap_or_default();
    if source.split(':').nth(2) != Some("sqs") {
        return Err(invalid("Only SQS queues are supported as event sources by Roadstead."));
    }
    if messaging::sqs::messages::target(tx, &source).is_none() {
        return Err(invalid(format!(
            "Error occurred while ReceiveMessage. SQS Error Code: AWS.SimpleQueueService.NonExistentQueue. SQS Error Message: The specified queue does not exist. ({source})"
        )));
    }
    if i.batch_size.is_some_and(|n| !(1..=10_000).contains(&n)) {
        return Err(invalid("Maximum batch size is 10000."));
    }
    check_filters(i.filter_criteria.as_ref())?;
    let function = target(tx, &i.function_name)?;
    if tx.table::<Mapping>().len() >= MOST {
        return Err(invalid("The region holds as many event source mappings as it can."));
    }
    let same = tx.table::<Mapping>().iter().find(|m| {
        m.config.event_source_arn.as_ref() == Some(&source)
            && m.config.function_arn.as_ref() == Some(&function)
    });
    if let Some(m) = same {
        return Err(conflict(format!(
            "An event source mapping with SQS arn (\" {source} \") and function (\" {} \") already exists. Please update or delete the existing mapping with UUID {}",
            split(&i.function_name).0,
            m.uuid
        )));
    }
    let uuid = tx.random().uuid();
    let arn = format!("arn:aws:lambda:{}:{}:event-source-mapping:{uuid}", tx.region(), tx.account());
    let config = EventSourceMappingConfiguration {
        uuid: Some(uuid.clone()),
        batch_size: Some(i.batch_size.unwrap_or(10)),
        maximum_batching_window_in_seconds: Some(i.maximum_batching_window_in_seconds.unwrap_or(0)),
        event_source_arn: Some(source),
        filter_criteria: i.filter_criteria.filter(|f| f.filters.as_ref().is_some_and(|f| !f.is_empty())),
        metrics_config: i.metrics_config,
        scaling_config: i.scaling_config,
        function_arn: Some(function),
        last_modified: Some(tx.now()),
        state: Some("Creating".into()),
        state_transition_reason: Some("USER_INITIATED".into()),
        function_response_types: Some(i.function_response_types.unwrap_or_default()),
        event_source_mapping_arn: Some(arn),
        ..Default::default()
    };
    let enabled = i.enabled.unwrap_or(true);
    tx.put(Mapping { uuid, config: config.clone(), tags: i.tags.unwrap_or_default(), enabled });
    Ok(config)
}

fn update(
    tx: &mut Tx,
    i: api::UpdateEventSourceMappingRequest,
) -> Result<EventSourceMappingConfiguration, AwsError> {
    let mut m = find(tx, &i.uuid)?;
    check_filters(i.filter_criteria.as_ref())?;
    if let Some(name) = &i.function_name {
        m.config.function_arn = Some(target(tx, name)?);
    }
    let c = &mut m.config;
    c.batch_size = i.batch_size.or(c.batch_size);
    c.maximum_batching_window_in_seconds =
        i.maximum_batching_window_in_seconds.or(c.maximum_batching_window_in_seconds);
    if let Some(f) = i.filter_criteria {
        c.filter_criteria = Some(f).filter(|f| f.filters.as_ref().is_some_and(|f| !f.is_empty()));
    }
    if let Some(s) = i.scaling_config {
        c.scaling_config = s.maximum_concurrency.is_some().then_some(s);
    }
    c.function_response_types = i.function_response_types.or(c.function_response_types.take());
    m.enabled = i.enabled.unwrap_or(m.enabled);
    m.config.last_modified = Some(tx.now());
    m.config.state = Some("Updating".into());
    let config = m.config.clone();
    tx.put(m);
    Ok(config)
}
