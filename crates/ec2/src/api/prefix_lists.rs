//! Prefix lists: those that people manage, and the two of AWS that gateway endpoints route.

use shapes::ec2 as api;
use state::{AwsError, Caller, Tables, Tx, View};

use super::filter::passes;
use super::list::page;
use super::{error, show_tags};
use crate::address::Cidr;
use crate::rows::{Peer, PrefixList, PrefixListEntry, RouteTable, SecurityGroup, Tags};
use crate::tags::{Tagged, find, given};
use crate::tokens;

/// Versions of a list whose entries can still be read.
const KEPT_VERSIONS: usize = 100;
/// Entries of a list, at most.
const MOST_ENTRIES: i64 = 1000;

/// AWS's own lists: name (`*` for the region), id and ranges of us-east-1, some of them. Nothing of this region lies in those ranges.
pub(super) const MANAGED: [(&str, &str, &[&str]); 3] = [
    (
        "com.amazonaws.*.s3",
        "pl-63a5400a",
        &["3.5.0.0/19", "16.182.0.0/16", "18.34.0.0/19", "52.216.0.0/15", "54.231.0.0/16"],
    ),
    ("com.amazonaws.*.dynamodb", "pl-02cd2c6b", &["3.218.180.0/22", "52.94.0.0/22", "52.119.224.0/20"]),
    (
        "com.amazonaws.global.cloudfront.origin-facing",
        "pl-3b927c52",
        &[
            "13.124.199.0/24",
            "18.160.0.0/15",
            "52.46.0.0/18",
            "54.192.0.0/16",
            "108.156.0.0/14",
            "130.176.0.0/17",
        ],
    ),
];

/// The id of AWS's own list of that name.
pub(super) fn managed_id(region: &str, name: &str) -> Option<&'static str> {
    MANAGED.iter().find(|(n, _, _)| n.replace('*', region) == name).map(|(_, id, _)| *id)
}

/// Id, name, entries and own row of a list of either kind.
struct Listed {
    id: String,
    name: String,
    entries: Vec<PrefixListEntry>,
    row: Option<std::sync::Arc<PrefixList>>,
}

fn all(view: &View) -> Vec<Listed> {
    let managed = MANAGED.iter().map(|(name, id, cidrs)| Listed {
        id: (*id).to_owned(),
        name: name.replace('*', view.region),
        entries: cidrs.iter().map(|c| PrefixListEntry { cidr: (*c).to_owned(), description: None }).collect(),
        row: None,
    });
    let own = view.table::<PrefixList>().iter().map(|p| Listed {
        id: p.id.clone(),
        name: p.name.clone(),
        entries: p.entries().to_vec(),
        row: Some(p.clone()),
    });
    let mut all: Vec<_> = managed.chain(own).collect();
    all.sort_by(|a, b| a.id.cmp(&b.id));
    all
}

/// Whether there is such a list.
///
/// # Errors
/// InvalidPrefixListID.NotFound.
pub(super) fn check_exists(tables: &Tables, id: &str) -> Result<(), AwsError> {
    if MANAGED.iter().any(|(_, m, _)| *m == id) { Ok(()) } else { find::<PrefixList>(tables, id).map(|_| ()) }
}

fn pick(
    view: &View,
    ids: Option<&[String]>,
    filters: Option<&[api::Filter]>,
    most: Option<i64>,
    token: Option<&str>,
) -> Result<(Vec<Listed>, Option<String>), AwsError> {
    let ids = ids.filter(|i| !i.is_empty());
    for id in ids.into_iter().flatten() {
        check_exists(view, id)?;
    }
    let none = Tags::new();
    let mut found = Vec::new();
    for l in all(view) {
        let fields = |f: &str| match f {
            "prefix-list-id" => Some(vec![l.id.clone()]),
            "prefix-list-name" => Some(vec![l.name.clone()]),
            "owner-id" => Some(vec![owner(&l, view.account).to_owned()]),
            _ => None,
        };
        let tags = l.row.as_ref().map_or(&none, |r| &r.tags);
        if ids.is_none_or(|i| i.contains(&l.id)) && passes(filters, tags, fields)? {
            found.push(l);
        }
    }
    page(found, most, token, |l| l.id.clone())
}

fn owner<'a>(l: &Listed, account: &'a str) -> &'a str {
    if l.row.is_some() { account } else { "AWS" }
}

/// AWS's own lists alone, as AWS answers.
pub(super) fn describe_plain(
    view: &View,
    _: &Caller,
    i: api::DescribePrefixListsRequest,
) -> Result<api::DescribePrefixListsResult, AwsError> {
    let ids = i.prefix_list_ids.as_deref();
    let (found, next_token) = pick(view, ids, i.filters.as_deref(), i.max_results, i.next_token.as_deref())?;
    let shown = found.into_iter().filter(|l| l.row.is_none()).map(|l| api::PrefixList {
        cidrs: Some(l.entries.into_iter().map(|e| e.cidr).collect()),
        prefix_list_id: Some(l.id),
        prefix_list_name: Some(l.name),
    });
    Ok(api::DescribePrefixListsResult { prefix_lists: Some(shown.collect()), next_token })
}

pub(super) fn describe(
    view: &View,
    _: &Caller,
    i: api::DescribeManagedPrefixListsRequest,
) -> Result<api::DescribeManagedPrefixListsResult, AwsError> {
    let ids = i.prefix_list_ids.as_deref();
    let (found, next_token) = pick(view, ids, i.filters.as_deref(), i.max_results, i.next_token.as_deref())?;
    let shown = found.iter().map(|l| match &l.row {
        Some(row) => show(row, view.region, view.account),
        None => api::ManagedPrefixList {
            prefix_list_id: Some(l.id.clone()),
            address_family: Some("IPv4".into()),
            state: Some(api::PrefixListState::CreateComplete),
            prefix_list_arn: Some(format!("arn:aws:ec2:{}:aws:prefix-list/{}", view.region, l.id)),
            prefix_list_name: Some(l.name.clone()),
            tags: Some(Vec::new()),
            owner_id: Some("AWS".into()),
            ..Default::default()
        },
    });
    Ok(api::DescribeManagedPrefixListsResult { next_token, prefix_lists: Some(shown.collect()) })
}

fn show(p: &PrefixList, region: &str, account: &str) -> api::ManagedPrefixList {
    let state =
        if p.modified { api::PrefixListState::ModifyComplete } else { api::PrefixListState::CreateComplete };
    api::ManagedPrefixList {
        prefix_list_id: Some(p.id.clone()),
        address_family: Some(p.address_family.clone()),
        state: Some(state),
        prefix_list_arn: Some(format!("arn:aws:ec2:{region}:{account}:prefix-list/{}", p.id)),
        prefix_list_name: Some(p.name.clone()),
        max_entries: Some(p.max_entries),
        version: Some(p.version),
        tags: show_tags(&p.tags),
        owner_id: Some(account.to_owned()),
        ..Default::default()
    }
}

fn entry(add: &api::AddPrefixListEntry, family: &str) -> Result<PrefixListEntry, AwsError> {
    let cidr = if family == "IPv6" {
        super::permissions::cidr6(&add.cidr)
    } else {
        Cidr::parse_host(&add.cidr).map(|c| Cidr::containing(c).to_string())
    };
    let cidr = cidr.ok_or_else(|| {
        error("InvalidParameterValue", format!("The CIDR '{}' is not a valid {family} CIDR block.", add.cidr))
    })?;
    Ok(PrefixListEntry { cidr, description: add.description.clone() })
}

fn check_room(entries: usize, most: i64) -> Result<(), AwsError> {
    if entries as i64 > most {
        let text = format!("You've reached the maximum number of entries for the prefix list: {most}.");
        return Err(error("PrefixListMaxEntriesExceeded", text));
    }
    Ok(())
}

fn check_most(most: i64) -> Result<(), AwsError> {
    if !(1..=MOST_ENTRIES).contains(&most) {
        let text = format!(
            "Value ({most}) for parameter maxEntries is invalid. Must be between 1 and {MOST_ENTRIES}."
        );
        return Err(error("InvalidParameterValue", text));
    }
    Ok(())
}

pub(super) fn create(
    tx: &mut Tx,
    _: &Caller,
    i: api::CreateManagedPrefixListRequest,
) -> Result<api::CreateManagedPrefixListResult, AwsError> {
    if !matches!(i.address_family.as_str(), "IPv4" | "IPv6") {
        let text = format!("Value ({}) for parameter addressFamily is invalid.", i.address_family);
        return Err(error("InvalidParameterValue", text));
    }
    if i.prefix_list_name.starts_with("com.amazonaws") {
        let text = "The prefix list name must not start with 'com.amazonaws'.";
        return Err(error("InvalidParameterValue", text));
    }
    check_most(i.max_entries)?;
    let token = i.client_token.as_deref();
    if let Some(row) = tokens::made::<PrefixList>(tx, token) {
        let shown = show(&row, tx.region(), tx.account());
        return Ok(api::CreateManagedPrefixListResult { prefix_list: Some(shown) });
    }
    let mut entries = Vec::new();
    add(&mut entries, i.entries.as_deref().unwrap_or_default(), &i.address_family)?;
    check_room(entries.len(), i.max_entries)?;
    let row = PrefixList {
        id: format!("pl-{}", tx.random().hex(17)),
        name: i.prefix_list_name,
        address_family: i.address_family,
        max_entries: i.max_entries,
        version: 1,
        versions: vec![entries],
        tags: given(i.tag_specifications.as_deref(), "prefix-list")?,
        modified: false,
    };
    let shown = show(&row, tx.region(), tx.account());
    tokens::note(tx, token, &row);
    tx.put(row);
    Ok(api::CreateManagedPrefixListResult { prefix_list: Some(shown) })
}

/// Adds entries; one whose range is there gets the new description.
fn add(
    entries: &mut Vec<PrefixListEntry>,
    more: &[api::AddPrefixListEntry],
    family: &str,
) -> Result<(), AwsError> {
    for a in more {
        let new = entry(a, family)?;
        match entries.iter_mut().find(|e| e.cidr == new.cidr) {
            Some(old) => *old = new,
            None => entries.push(new),
        }
    }
    Ok(())
}

pub(super) fn modify(
    tx: &mut Tx,
    _: &Caller,
    i: api::ModifyManagedPrefixListRequest,
) -> Result<api::ModifyManagedPrefixListResult, AwsError> {
    let mut row = PrefixList::clone(&*find::<PrefixList>(tx, &i.prefix_list_id)?);
    let (more, fewer) = (i.add_entries.unwrap_or_default(), i.remove_entries.unwrap_or_default());
    if !(more.is_empty() && fewer.is_empty()) {
        match i.current_version {
            None => {
                return Err(error(
                    "MissingParameter",
                    "The request must contain the parameter CurrentVersion",
                ));
            }
            Some(v) if v != row.version => {
                let text = "The prefix list has the incorrect version number";
                return Err(error("PrefixListVersionMismatch", text));
            }
            Some(_) => {}
        }
        let mut entries = row.entries().to_vec();
        for r in &fewer {
            let at = entries.iter().position(|e| e.cidr == r.cidr).ok_or_else(|| {
                error(
                    "InvalidParameterValue",
                    format!("The entry '{}' does not exist in the prefix list.", r.cidr),
                )
            })?;
            entries.remove(at);
        }
        add(&mut entries, &more, &row.address_family)?;
        row.version += 1;
        row.versions.push(entries);
        let surplus = row.versions.len().saturating_sub(KEPT_VERSIONS);
        row.versions.drain(..surplus);
    }
    if let Some(most) = i.max_entries {
        check_most(most)?;
        row.max_entries = most;
    }
    check_room(row.entries().len(), row.max_entries)?;
    row.name = i.prefix_list_name.unwrap_or(row.name);
    row.modified = true;
    let shown = show(&row, tx.region(), tx.account());
    tx.put(row);
    Ok(api::ModifyManagedPrefixListResult { prefix_list: Some(shown) })
}

/// Ids of the security groups and route tables that refer to a list.
fn users(tables: &Tables, id: &str) -> Vec<String> {
    let group = |g: &SecurityGroup| g.rules.iter().any(|r| matches!(&r.peer, Peer::PrefixList(p) if p == id));
    let groups = tables.table::<SecurityGroup>().iter().filter(|g| group(g)).map(|g| g.id.clone());
    let table = |t: &RouteTable| t.routes.iter().any(|r| r.destination == id);
    groups.chain(tables.table::<RouteTable>().iter().filter(|t| table(t)).map(|t| t.id.clone())).collect()
}

pub(super) fn delete(
    tx: &mut Tx,
    _: &Caller,
    i: api::DeleteManagedPrefixListRequest,
) -> Result<api::DeleteManagedPrefixListResult, AwsError> {
    let row = find::<PrefixList>(tx, &i.prefix_list_id)?;
    if !users(tx, &row.id).is_empty() {
        let text = format!("The prefix list '{}' has dependencies and cannot be deleted.", row.id);
        return Err(error("DependencyViolation", text));
    }
    tx.delete::<PrefixList>(&row.id);
    let state = Some(api::PrefixListState::DeleteInProgress);
    let shown = api::ManagedPrefixList { state, ..show(&row, tx.region(), tx.account()) };
    Ok(api::DeleteManagedPrefixListResult { prefix_list: Some(shown) })
}

pub(super) fn entries(
    view: &View,
    _: &Caller,
    i: api::GetManagedPrefixListEntriesRequest,
) -> Result<api::GetManagedPrefixListEntriesResult, AwsError> {
    let listed = all(view).into_iter().find(|l| l.id == i.prefix_list_id);
    let listed = listed.ok_or_else(|| PrefixList::missing(&i.prefix_list_id))?;
    let mut entries = match (&listed.row, i.target_version) {
        (Some(row), Some(version)) => {
            let newest = row.versions.len() as i64 - 1;
            let at = usize::try_from(newest - (row.version - version)).ok();
            let found = at.and_then(|at| row.versions.get(at)).cloned();
            found.ok_or_else(|| {
                let text = format!("The version '{version}' of the prefix list '{}' does not exist", row.id);
                error("InvalidPrefixListVersion.NotFound", text)
            })?
        }
        _ => listed.entries,
    };
    entries.sort_by(|a, b| a.cidr.cmp(&b.cidr));
    let (found, next_token) = page(entries, i.max_results, i.next_token.as_deref(), |e| e.cidr.clone())?;
    let shown =
        found.into_iter().map(|e| api::PrefixListEntry { cidr: Some(e.cidr), description: e.description });
    Ok(api::GetManagedPrefixListEntriesResult { entries: Some(shown.collect()), next_token })
}

pub(super) fn associations(
    view: &View,
    _: &Caller,
    i: api::GetManagedPrefixListAssociationsRequest,
) -> Result<api::GetManagedPrefixListAssociationsResult, AwsError> {
    check_exists(view, &i.prefix_list_id)?;
    let mut all = users(view, &i.prefix_list_id);
    all.sort();
    let (found, next_token) = page(all, i.max_results, i.next_token.as_deref(), Clone::clone)?;
    let shown = found.into_iter().map(|id| api::PrefixListAssociation {
        resource_id: Some(id),
        resource_owner: Some(view.account.to_owned()),
    });
    Ok(api::GetManagedPrefixListAssociationsResult {
        prefix_list_associations: Some(shown.collect()),
        next_token,
    })
}
