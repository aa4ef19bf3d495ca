//! OpenID Connect providers. They can be kept and named in trust policies; their tokens cannot be verified here, so
//! AssumeRoleWithWebIdentity refuses.

use shapes::Unit;
use shapes::iam::{self as api, ops};
use state::{AwsError, Caller, Effect, Handlers, Tables, Tx};

use super::support::*;
use crate::rows::OidcProvider;

const MOST_CLIENTS: usize = 100;
const MOST_THUMBPRINTS: usize = 5;

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.write::<ops::CreateOpenIDConnectProvider>(Effect::Real, create);
    h.read::<ops::GetOpenIDConnectProvider>(Effect::Real, |view, _, i| {
        let p = provider(view, &i.open_id_connect_provider_arn)?;
        Ok(api::GetOpenIDConnectProviderResponse {
            url: Some(p.url.clone()),
            client_id_list: Some(p.clients.clone()),
            thumbprint_list: Some(p.thumbprints.clone()),
            create_date: Some(p.created_at),
            tags: Some(tags_out(&p.tags)),
        })
    });
    h.read::<ops::ListOpenIDConnectProviders>(Effect::Real, |view, _, _| {
        let one = |p: &std::sync::Arc<OidcProvider>| api::OpenIDConnectProviderListEntry {
            arn: Some(p.arn.clone()),
        };
        let all = view.table::<OidcProvider>().iter().map(one).collect();
        Ok(api::ListOpenIDConnectProvidersResponse { open_id_connect_provider_list: Some(all) })
    });
    h.write::<ops::DeleteOpenIDConnectProvider>(Effect::Real, |tx, _, i| {
        // One that is not there is no error: the operation is idempotent.
        tx.delete::<OidcProvider>(&i.open_id_connect_provider_arn);
        Ok(Unit {})
    });
    h.write::<ops::UpdateOpenIDConnectProviderThumbprint>(Effect::Real, |tx, _, i| {
        check_thumbprints(&i.thumbprint_list)?;
        change(tx, &i.open_id_connect_provider_arn, |p| {
            p.thumbprints = i.thumbprint_list;
            Ok(())
        })
    });
    h.write::<ops::AddClientIDToOpenIDConnectProvider>(Effect::Real, |tx, _, i| {
        change(tx, &i.open_id_connect_provider_arn, |p| {
            if !p.clients.contains(&i.client_id) {
                if p.clients.len() >= MOST_CLIENTS {
                    return Err(quota("ClientIdsPerOpenIdConnectProvider", MOST_CLIENTS));
                }
                p.clients.push(i.client_id);
            }
            Ok(())
        })
    });
    h.write::<ops::RemoveClientIDFromOpenIDConnectProvider>(Effect::Real, |tx, _, i| {
        change(tx, &i.open_id_connect_provider_arn, |p| {
            p.clients.retain(|c| *c != i.client_id);
            Ok(())
        })
    });
    h.write::<ops::TagOpenIDConnectProvider>(Effect::Real, |tx, _, i| {
        change(tx, &i.open_id_connect_provider_arn, |p| merge_tags(&mut p.tags, &i.tags))
    });
    h.write::<ops::UntagOpenIDConnectProvider>(Effect::Real, |tx, _, i| {
        change(tx, &i.open_id_connect_provider_arn, |p| {
            drop_tags(&mut p.tags, &i.tag_keys);
            Ok(())
        })
    });
    h.read::<ops::ListOpenIDConnectProviderTags>(Effect::Real, |view, _, i| {
        let row = provider(view, &i.open_id_connect_provider_arn)?;
        let p = page(tags_out(&row.tags), i.marker.as_deref(), i.max_items)?;
        Ok(api::ListOpenIDConnectProviderTagsResponse {
            tags: p.items,
            is_truncated: p.truncated,
            marker: p.marker,
        })
    });
}

fn provider(tables: &Tables, arn: &str) -> Result<std::sync::Arc<OidcProvider>, AwsError> {
    let found = tables.get::<OidcProvider>(arn).cloned();
    found.ok_or_else(|| missing(format!("OpenIDConnect Provider not found for arn {arn}")))
}

fn change(
    tx: &mut Tx,
    arn: &str,
    f: impl FnOnce(&mut OidcProvider) -> Result<(), AwsError>,
) -> Result<Unit, AwsError> {
    let mut row = OidcProvider::clone(&*provider(tx, arn)?);
    f(&mut row)?;
    tx.put(row);
    Ok(Unit {})
}

fn check_thumbprints(all: &[String]) -> Result<(), AwsError> {
    if all.len() > MOST_THUMBPRINTS {
        return Err(invalid("Thumbprint list must contain fewer than 5 entries."));
    }
    Ok(())
}

fn create(
    tx: &mut Tx,
    _: &Caller,
    i: api::CreateOpenIDConnectProviderRequest,
) -> Result<api::CreateOpenIDConnectProviderResponse, AwsError> {
    let Some((_, url)) =
        i.url.split_once("://").filter(|(scheme, url)| *scheme == "https" && !url.is_empty())
    else {
        return Err(validation("Invalid Open ID Connect Provider URL"));
    };
    // Queries and fragments are no part of an issuer.
    let url = url.split(['?', '#']).next().unwrap_or(url);
    let (clients, thumbprints) =
        (i.client_id_list.unwrap_or_default(), i.thumbprint_list.unwrap_or_default());
    check_thumbprints(&thumbprints)?;
    if clients.len() > MOST_CLIENTS {
        return Err(quota("ClientIdsPerOpenIdConnectProvider", MOST_CLIENTS));
    }
    let arn = format!("arn:aws:iam::{}:oidc-provider/{url}", tx.account());
    if tx.get::<OidcProvider>(&arn).is_some() {
        return Err(exists(format!("Provider with url https://{url} already exists.")));
    }
    let row = OidcProvider {
        arn: arn.clone(),
        url: url.to_owned(),
        clients,
        thumbprints,
        created_at: tx.now(),
        tags: new_tags(i.tags.as_deref())?,
    };
    let tags = some_tags(&row.tags);
    tx.put(row);
    Ok(api::CreateOpenIDConnectProviderResponse { open_id_connect_provider_arn: Some(arn), tags })
}
