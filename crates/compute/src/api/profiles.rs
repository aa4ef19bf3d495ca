//! Which instance profile an instance has: associations, of which an instance has one at most.

use std::sync::Arc;

use ec2::api::filter::passes;
use ec2::rows::Instance;
use shapes::ec2 as api;
use state::{AwsError, Caller, Tables, Tx, View};

use super::show;
use crate::lifecycle::instance;
use crate::spec::profile_arn;
use crate::words::{error, missing_parameter};
use ec2::api::list::page;

type State = api::IamInstanceProfileAssociationState;

fn shown(tables: &Tables, i: &Instance, state: State) -> Option<api::IamInstanceProfileAssociation> {
    Some(api::IamInstanceProfileAssociation {
        association_id: Some(i.profile_association.clone()?),
        instance_id: Some(i.id.clone()),
        iam_instance_profile: Some(show::profile(tables, i.profile.as_deref()?)),
        state: Some(state),
        timestamp: None,
    })
}

fn by_association(tables: &Tables, id: &str) -> Result<Arc<Instance>, AwsError> {
    let found =
        tables.table::<Instance>().iter().find(|i| i.profile_association.as_deref() == Some(id)).cloned();
    found.ok_or_else(|| {
        error("InvalidAssociationID.NotFound", format!("An invalid association-id of '{id}' was given"))
    })
}

fn arn(tables: &Tables, given: &api::IamInstanceProfileSpecification) -> Result<String, AwsError> {
    let found = profile_arn(tables, given.arn.as_deref(), given.name.as_deref())?;
    found.ok_or_else(|| missing_parameter("IamInstanceProfile"))
}

fn set(tx: &mut Tx, id: &str, arn: String) -> Result<Option<api::IamInstanceProfileAssociation>, AwsError> {
    let association = format!("iip-assoc-{}", tx.random().hex(17));
    tx.update::<Instance>(id, |i| {
        i.profile = Some(arn);
        i.profile_association = Some(association);
    });
    let row = instance(tx, id)?;
    Ok(shown(tx, &row, State::Associating))
}

pub fn associate(
    tx: &mut Tx,
    _: &Caller,
    input: api::AssociateIamInstanceProfileRequest,
) -> Result<api::AssociateIamInstanceProfileResult, AwsError> {
    let row = instance(tx, &input.instance_id)?;
    if !row.exists() {
        let text = format!("The instance '{}' is not in the 'running' or 'stopped' state.", row.id);
        return Err(error("IncorrectInstanceState", text));
    }
    if row.profile.is_some() {
        let text = format!("There is an existing association for instance {}", row.id);
        return Err(error("IncorrectState", text));
    }
    let arn = arn(tx, &input.iam_instance_profile)?;
    let made = set(tx, &row.id, arn)?;
    Ok(api::AssociateIamInstanceProfileResult { iam_instance_profile_association: made })
}

pub fn replace(
    tx: &mut Tx,
    _: &Caller,
    input: api::ReplaceIamInstanceProfileAssociationRequest,
) -> Result<api::ReplaceIamInstanceProfileAssociationResult, AwsError> {
    let row = by_association(tx, &input.association_id)?;
    let arn = arn(tx, &input.iam_instance_profile)?;
    let made = set(tx, &row.id, arn)?;
    Ok(api::ReplaceIamInstanceProfileAssociationResult { iam_instance_profile_association: made })
}

pub fn disassociate(
    tx: &mut Tx,
    _: &Caller,
    input: api::DisassociateIamInstanceProfileRequest,
) -> Result<api::DisassociateIamInstanceProfileResult, AwsError> {
    let row = by_association(tx, &input.association_id)?;
    let gone = shown(tx, &row, State::Disassociating);
    tx.update::<Instance>(&row.id, |i| (i.profile, i.profile_association) = (None, None));
    Ok(api::DisassociateIamInstanceProfileResult { iam_instance_profile_association: gone })
}

pub fn describe(
    view: &View,
    _: &Caller,
    input: api::DescribeIamInstanceProfileAssociationsRequest,
) -> Result<api::DescribeIamInstanceProfileAssociationsResult, AwsError> {
    let ids = input.association_ids.as_deref().filter(|i| !i.is_empty());
    for id in ids.unwrap_or_default() {
        by_association(view, id)?;
    }
    let mut found = Vec::new();
    for i in view.table::<Instance>().iter() {
        let Some(one) = shown(view, i, State::Associated) else { continue };
        let id = one.association_id.clone().unwrap_or_default();
        let fields = |f: &str| match f {
            "instance-id" => Some(vec![i.id.clone()]),
            "state" => Some(vec!["associated".into()]),
            _ => None,
        };
        if ids.is_none_or(|ids| ids.contains(&id))
            && passes(input.filters.as_deref(), &Default::default(), fields)?
        {
            found.push(one);
        }
    }
    let key = |a: &api::IamInstanceProfileAssociation| a.instance_id.clone().unwrap_or_default();
    let (all, next_token) = page(found, input.max_results, input.next_token.as_deref(), key)?;
    Ok(api::DescribeIamInstanceProfileAssociationsResult {
        iam_instance_profile_associations: Some(all),
        next_token,
    })
}
