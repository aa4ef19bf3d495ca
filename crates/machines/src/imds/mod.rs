//! The instance metadata service: 169.254.169.254 in the network of each VPC, where the caller's address says who asks.
//!
//! Answers are made from the rows at the time of the request; nothing is kept but the keys of roles, which are given again
//! until an hour before they end. Tokens are sealed messages: they hold over restarts of the region.

mod router;
mod tree;

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::os::fd::AsRawFd;
use std::os::unix::fs::MetadataExt;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bytes::Bytes;
use ec2::rows::{Instance, NetworkInterface, Vpc};
use engine::{Engine, Scope};
use http::{HeaderName, Request, Response, StatusCode, header};
use http_body_util::Full;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use identity::rows::InstanceProfile;
use identity::{KeyRing, RoleSession};
use network::{Network, Place};
use serde_json::json;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tokio::task::JoinHandle;

use self::router::{Ask, Reply, reply};
use self::tree::{Facts, iso, pretty};

/// Where it is, in every VPC.
pub const ADDRESS: ([u8; 4], u16) = ([169, 254, 169, 254], 80);
const TOKEN: HeaderName = HeaderName::from_static("x-aws-ec2-metadata-token");
const TTL: HeaderName = HeaderName::from_static("x-aws-ec2-metadata-token-ttl-seconds");
const FORWARDED: HeaderName = HeaderName::from_static("x-forwarded-for");
/// Connections at once, of all VPCs.
const CONNECTIONS: usize = 1024;
/// Of one VPC: what one does must not keep the others from their keys.
const CONNECTIONS_OF_VPC: usize = 256;
const HEAD_LIMIT: Duration = Duration::from_secs(5);
/// A connection's whole life.
const CONNECTION_LIMIT: Duration = Duration::from_secs(60);
/// Seconds that keys are good for, and how long before their end new ones are given.
const KEYS_LIFE_S: i64 = 6 * 3600;
const KEYS_MARGIN_MS: i64 = 3600 * 1000;
/// Pause before listening is tried again where it failed.
const AGAIN: Duration = Duration::from_secs(2);

struct Service {
    engine: Engine,
    keys: Arc<KeyRing>,
    /// Keys that were given, by instance.
    given: Mutex<BTreeMap<String, RoleSession>>,
    slots: Arc<Semaphore>,
}

/// Serves every VPC that has a network, until the network ends.
pub async fn serve(engine: Engine, network: Network, keys: Arc<KeyRing>) {
    let service = Arc::new(Service {
        engine,
        keys,
        given: Mutex::default(),
        slots: Arc::new(Semaphore::new(CONNECTIONS)),
    });
    let mut changed = network.subscribe();
    // By VPC: which namespace was it (a new one of the same name is another), and who serves it.
    let mut listening: BTreeMap<String, (u64, JoinHandle<()>)> = BTreeMap::new();
    loop {
        let wanted = service.vpcs(&network);
        listening.retain(|vpc, (namespace, task)| {
            let stays = wanted.get(vpc).is_some_and(|(_, n)| n == namespace) && !task.is_finished();
            if !stays {
                task.abort();
            }
            stays
        });
        let mut failed = false;
        for (vpc, (scope, namespace)) in wanted {
            if listening.contains_key(&vpc) {
                continue;
            }
            match listen(&network, &vpc) {
                Ok(listener) => {
                    let task = tokio::spawn(accept(service.clone(), listener, scope, vpc.clone()));
                    listening.insert(vpc, (namespace, task));
                }
                Err(e) => {
                    tracing::warn!("instance metadata of {vpc}: {e}");
                    failed = true;
                }
            }
        }
        tokio::select! {
            more = changed.changed() => if more.is_err() { return },
            () = tokio::time::sleep(AGAIN), if failed => {}
        }
    }
}

fn listen(network: &Network, vpc: &str) -> io::Result<TcpListener> {
    let listener = network.listen(&Place::Vpc(vpc.to_owned()), SocketAddr::from(ADDRESS))?;
    TcpListener::from_std(listener)
}

async fn accept(service: Arc<Service>, listener: TcpListener, scope: Scope, vpc: String) {
    let (scope, vpc) = (Arc::new(scope), Arc::<str>::from(vpc));
    let own = Arc::new(Semaphore::new(CONNECTIONS_OF_VPC));
    loop {
        let Ok(own_slot) = own.clone().acquire_owned().await else { return };
        let Ok(slot) = service.slots.clone().acquire_owned().await else { return };
        let (stream, peer) = match listener.accept().await {
            Ok(accepted) => accepted,
            Err(e) => {
                tracing::warn!("instance metadata of {vpc}: {e}");
                tokio::time::sleep(Duration::from_millis(100)).await;
                continue;
            }
        };
        let Some(instance) = service.instance(&scope, &vpc, peer.ip()) else { continue };
        // The hop limit is how far an answer gets: with 1 not through the bridge to a container.
        if let Err(e) = hop_limit(&stream, instance.metadata.hop_limit) {
            tracing::warn!("hop limit: {e}");
            continue;
        }
        let (service, scope, vpc) = (service.clone(), scope.clone(), vpc.clone());
        tokio::spawn(async move {
            let answer = service_fn(|request| {
                let (service, scope, vpc) = (service.clone(), scope.clone(), vpc.clone());
                async move { Ok::<_, Infallible>(service.answer(&scope, &vpc, peer.ip(), &request).await) }
            });
            let connection = http1::Builder::new()
                .timer(TokioTimer::new())
                .header_read_timeout(HEAD_LIMIT)
                .serve_connection(TokioIo::new(stream), answer);
            let _ = tokio::time::timeout(CONNECTION_LIMIT, connection).await;
            drop((slot, own_slot));
        });
    }
}

fn hop_limit(stream: &impl AsRawFd, hops: i64) -> io::Result<()> {
    let hops = hops.clamp(1, 64) as libc::c_int;
    // SAFETY: the pointer is to an integer of the size that is given.
    let outcome = unsafe {
        libc::setsockopt(
            stream.as_raw_fd(),
            libc::IPPROTO_IP,
            libc::IP_TTL,
            (&raw const hops).cast(),
            size_of_val(&hops) as libc::socklen_t,
        )
    };
    if outcome == 0 { Ok(()) } else { Err(io::Error::last_os_error()) }
}

impl Service {
    /// VPCs that have a network now, with their region and a number that tells one namespace from another.
    fn vpcs(&self, network: &Network) -> BTreeMap<String, (Scope, u64)> {
        let mut out = BTreeMap::new();
        for scope in self.engine.scopes() {
            let Some(tables) = self.engine.snapshot(&scope) else { continue };
            for vpc in tables.table::<Vpc>().iter() {
                let Some(path) = network.path(&Place::Vpc(vpc.id.clone())) else { continue };
                let namespace = std::fs::metadata(path).map_or(0, |m| m.ino());
                out.insert(vpc.id.clone(), (scope.clone(), namespace));
            }
        }
        out
    }

    /// Whose address that is.
    fn instance(&self, scope: &Scope, vpc: &str, peer: IpAddr) -> Option<Arc<Instance>> {
        let tables = self.engine.snapshot(scope)?;
        let peer = peer.to_string();
        let own = |i: &&Arc<Instance>| i.vpc == vpc && i.exists();
        if let Some(found) = tables.by_index::<Instance>("address", &peer).find(own) {
            return Some(found.clone());
        }
        let holds = |n: &&Arc<NetworkInterface>| n.address == peer || n.more_addresses.contains(&peer);
        let interface = tables.by_index::<NetworkInterface>("vpc", vpc).find(holds)?;
        // A task's own interface is reached through its instance, and sees that one's metadata.
        let instance = interface.trunk.clone().unwrap_or_else(|| interface.owner.clone());
        tables.get::<Instance>(&instance).filter(|i| i.exists()).cloned()
    }

    async fn answer(
        &self,
        scope: &Scope,
        vpc: &str,
        peer: IpAddr,
        request: &Request<Incoming>,
    ) -> Response<Full<Bytes>> {
        let (Some(tables), Some(instance)) = (self.engine.snapshot(scope), self.instance(scope, vpc, peer))
        else {
            return status(404);
        };
        let profile = instance.profile.as_ref().and_then(|arn| self.profile(scope, arn));
        let head = |name: &HeaderName| request.headers().get(name).and_then(|v| v.to_str().ok());
        let ask = Ask {
            method: request.method().as_str(),
            path: request.uri().path(),
            token: head(&TOKEN),
            ttl: head(&TTL),
            forwarded: request.headers().contains_key(&FORWARDED),
        };
        let facts = Facts {
            tables: &tables,
            account: &scope.account,
            region: &scope.region,
            instance: &instance,
            profile: profile.as_ref().map(|(p, _)| p.as_ref()),
            user_data: instance.user_data.as_deref().map(plain),
            architecture: if cfg!(target_arch = "aarch64") { "arm64" } else { "x86_64" },
        };
        let valid = |token: &str| self.valid(&instance.id, token);
        let text = |kind: &'static str, body: Bytes| {
            let answer =
                Response::builder().header(header::CONTENT_TYPE, kind).header(header::SERVER, "EC2ws");
            answer.body(Full::new(body)).unwrap_or_default()
        };
        match reply(&ask, &instance.metadata, &valid, &facts) {
            Reply::Text(t) | Reply::Document(t) => text("text/plain", t.into()),
            Reply::Bytes(b) => text("application/octet-stream", b.into()),
            Reply::Token(seconds) => {
                let mut answer = text("text/plain", self.token(&instance.id, seconds).into());
                answer.headers_mut().insert(TTL, seconds.into());
                answer
            }
            Reply::Keys(_) => {
                let role = profile.and_then(|(_, role)| role);
                match self.role_keys(scope, &instance, role).await {
                    Some(t) => text("text/plain", t.into()),
                    None => status(404),
                }
            }
            Reply::Status(code) => status(code),
        }
    }

    /// The instance profile and the ARN of its role. IAM is global: the rows lie in one region of the account.
    fn profile(&self, scope: &Scope, arn: &str) -> Option<(Arc<InstanceProfile>, Option<String>)> {
        let own = self.engine.snapshot(scope).into_iter();
        own.chain(self.engine.snapshots_of(&scope.account)).find_map(|tables| {
            let profile = identity::instance_profile(&tables, arn)?;
            let role = profile.role.as_deref().and_then(|r| identity::role(&tables, r));
            Some((profile, role.map(|r| r.arn.clone())))
        })
    }

    /// Whether EC2 may take on a role for an instance: its trust policy says so.
    fn trusted(&self, scope: &Scope, instance: &Instance, role: &str) -> bool {
        let source = format!("arn:aws:ec2:{}:{}:instance/{}", scope.region, scope.account, instance.id);
        let (account, now) = (&scope.account, engine::now());
        let ec2 = identity::service::Service { name: "ec2.amazonaws.com", source: &source, account, now };
        self.engine.snapshots_of(account).iter().any(|home| ec2.assumes_arn(home, role))
    }

    fn token(&self, instance: &str, seconds: i64) -> String {
        let until = engine::now().plus_s(seconds).0;
        // The same text within a second gives the same token, which does no harm.
        self.keys.seal(&format!("imds {instance} {until}"))
    }

    fn valid(&self, instance: &str, token: &str) -> bool {
        let Some(text) = self.keys.unseal(token) else { return false };
        let mut words = text.split(' ');
        let known = words.next() == Some("imds") && words.next() == Some(instance);
        let until = words.next().and_then(|w| w.parse::<i64>().ok());
        known && until.is_some_and(|u| u > engine::now().0)
    }

    /// The keys of the instance's role as JSON, or why there are none; None if it has no role any more.
    async fn role_keys(&self, scope: &Scope, instance: &Instance, role: Option<String>) -> Option<String> {
        let role = role?;
        let now = engine::now();
        let known = self.given.lock().expect("no panic while held").get(&instance.id).cloned();
        let fresh = known.filter(|s| s.role_arn == role && s.expires_at.since(now) > KEYS_MARGIN_MS);
        let session = match fresh {
            Some(session) => session,
            None if !self.trusted(scope, instance, &role) => {
                let name = role.rsplit('/').next().unwrap_or_default();
                let message = format!(
                    "EC2 cannot assume the role {name}. Please see documentation at \
                     https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_iam-ec2.html#troubleshoot_iam-ec2_errors-info-doc."
                );
                return Some(pretty(&json!({
                    "Code": "AssumeRoleUnauthorizedAccess", "Message": message, "LastUpdated": iso(now),
                })));
            }
            None => {
                let name = instance.id.clone();
                let minted =
                    self.engine.write(scope, move |tx| Ok(identity::mint(tx, &role, &name, KEYS_LIFE_S)));
                let session =
                    minted.await.inspect_err(|e| tracing::warn!("keys of {}: {e}", instance.id)).ok()?;
                let mut given = self.given.lock().expect("no panic while held");
                given.retain(|_, s| s.expires_at > now);
                given.insert(instance.id.clone(), session.clone());
                session
            }
        };
        let secrets = self.keys.secrets(&session);
        let began = session.expires_at.plus_s(-KEYS_LIFE_S);
        Some(pretty(&json!({
            "Code": "Success", "LastUpdated": iso(began), "Type": "AWS-HMAC",
            "AccessKeyId": session.access_key, "SecretAccessKey": secrets.secret, "Token": secrets.token,
            "Expiration": iso(session.expires_at),
        })))
    }
}

/// User data is given as it was before it was put into base64: compressed, if it was.
fn plain(given: &str) -> Vec<u8> {
    use base64::Engine as _;
    let packed: Vec<u8> = given.bytes().filter(|b| !b.is_ascii_whitespace()).collect();
    base64::engine::general_purpose::STANDARD.decode(packed).unwrap_or_else(|_| given.as_bytes().to_vec())
}

/// An answer without content, as AWS words it.
fn status(code: u16) -> Response<Full<Bytes>> {
    let code = StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let words = format!("{} - {}", code.as_u16(), code.canonical_reason().unwrap_or_default());
    let body = format!(
        "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\"\n\t\"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd\">\n<html xmlns=\"http://www.w3.org/1999/xhtml\" xml:lang=\"en\" lang=\"en\">\n <head>\n  <title>{words}</title>\n </head>\n <body>\n  <h1>{words}</h1>\n </body>\n</html>\n"
    );
    let answer = Response::builder().status(code).header(header::CONTENT_TYPE, "text/html");
    answer.body(Full::new(body.into())).unwrap_or_default()
}
