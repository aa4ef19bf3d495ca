//! Boots real machines. As root on Linux with an overlay file system; plainly skipped otherwise.
//!
//! The test program is the machines' program too: called as `machine ...` it is the helper, the first process or a stand-in.

mod region;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use machines::host;
use machines::notes;
use machines::spec::{CpuPolicy, Limits, Spec};

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().collect();
    if args.get(1).is_some_and(|a| a == "machine") {
        return match machines::command(&args[2..]) {
            Ok(code) => ExitCode::from(code as u8),
            Err(e) => {
                eprintln!("{e}");
                ExitCode::FAILURE
            }
        };
    }
    if args.iter().any(|a| a == "--list") {
        println!("machine: test");
        return ExitCode::SUCCESS;
    }
    if let Err(why) = machines::possible(Path::new("/var/tmp")) {
        println!("skipped: {why}");
        return ExitCode::SUCCESS;
    }
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let world = World::new();
    let whole = world.data.path().to_owned();
    for (name, test) in [
        ("user data, hiding and limits", a_machine_boots as fn(&World, &tokio::runtime::Runtime)),
        ("stop, start and reboot", stop_start_reboot),
        ("nothing is left when the first process dies", nothing_is_left),
        ("a machine that cannot boot says why", a_failed_boot),
        ("a machine is removed while it boots", removed_while_it_boots),
        ("purge", purge),
        ("a region's instance, from launch to end", region::from_launch_to_end),
    ] {
        let began = Instant::now();
        test(&world, &runtime);
        println!("ok: {name} ({:?})", began.elapsed());
    }
    drop(world);
    assert!(!whole.exists());
    ExitCode::SUCCESS
}

/// Instances of this run alone: their cgroups are the host's, and another run may be at the same point.
fn id(n: u32) -> String {
    format!("i-0{:015x}{n:x}", std::process::id())
}

struct World {
    data: tempfile::TempDir,
    netns: String,
}

fn run(program: &str, args: &[&str]) -> String {
    let out = Command::new(program).args(args).output().unwrap();
    assert!(out.status.success(), "{program} {args:?}: {}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8_lossy(&out.stdout).into_owned()
}

impl World {
    fn new() -> World {
        let netns = format!("rsm-{}", std::process::id());
        run("ip", &["netns", "add", &netns]);
        run("ip", &["-n", &netns, "link", "add", "eth0", "type", "veth", "peer", "far0"]);
        run("ip", &["-n", &netns, "address", "add", "10.99.0.10/24", "dev", "eth0"]);
        run("ip", &["-n", &netns, "link", "set", "eth0", "up"]);
        run("ip", &["-n", &netns, "link", "set", "far0", "up"]);
        run("ip", &["-n", &netns, "route", "add", "default", "via", "10.99.0.1"]);
        // Not under what is hidden anyway.
        let data = tempfile::Builder::new().prefix("roadstead-machines").tempdir_in("/var/lib").unwrap();
        fs::write(data.path().join("keys.json"), "secret").unwrap();
        World { data, netns }
    }

    fn spec(&self, instance: &str, user_data: &str) -> Spec {
        use base64::Engine as _;
        Spec {
            instance: instance.into(),
            instance_type: "t3.nano".into(),
            image: "ami-1".into(),
            region: "us-east-1".into(),
            address: "10.99.0.10".into(),
            netns: Some(PathBuf::from("/run/netns").join(&self.netns)),
            dir: host::directory(self.data.path(), instance),
            hide: vec![self.data.path().into()],
            program: std::env::current_exe().unwrap(),
            host_name: "ip-10-99-0-10".into(),
            cpus: 1,
            memory_mib: 512,
            limits: Limits::of(1, 512, 2, CpuPolicy::Quota),
            endpoint: "http://198.18.0.1:4566".into(),
            user_data: Some(base64::engine::general_purpose::STANDARD.encode(user_data)),
            user_data_wait_s: 60,
            ..Spec::default()
        }
    }
}

impl Drop for World {
    fn drop(&mut self) {
        let _ = machines::purge(self.data.path());
        let _ = Command::new("ip").args(["netns", "delete", &self.netns]).status();
    }
}

pub fn console(dir: &Path) -> String {
    String::from_utf8_lossy(&notes::console_output(dir).unwrap_or_default()).into_owned()
}

fn until(what: &str, dir: &Path, limit: u64, done: impl Fn() -> bool) {
    let end = Instant::now() + Duration::from_secs(limit);
    while !done() {
        assert!(Instant::now() < end, "{what} did not come; the console:\n{}", console(dir));
        std::thread::sleep(Duration::from_millis(20));
    }
}

fn booted(dir: &Path) {
    until("the end of the boot", dir, 90, || notes::read_status(dir).booted);
}

/// Processes, mounts and cgroups of a machine that are still there.
pub fn remains(dir: &Path, instance: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mounts = fs::read_to_string("/proc/self/mountinfo").unwrap();
    found.extend(mounts.lines().filter(|l| l.contains(&*dir.to_string_lossy())).map(str::to_owned));
    for p in fs::read_dir("/proc").unwrap().flatten() {
        let Ok(groups) = fs::read_to_string(p.path().join("cgroup")) else { continue };
        // One that has ended and waits for its parent holds nothing any more.
        let ended = fs::read_to_string(p.path().join("stat")).is_ok_and(|s| s.contains(") Z "));
        if groups.contains(instance) && !ended {
            found.push(format!("process {:?}", p.file_name()));
        }
    }
    for line in mounts.lines().filter(|l| l.contains(" - cgroup")) {
        let path = Path::new(line.split(' ').nth(4).unwrap()).join("roadstead").join(instance);
        found.extend(path.exists().then(|| path.display().to_string()));
    }
    found
}

const SCRIPT: &str = r#"#!/bin/bash
out=/var/tmp/result
mkdir -p $out
echo ECS_CLUSTER=test > /etc/ecs/test.config
touch /usr/roadstead-was-here
hostname > $out/hostname
echo "$AWS_REGION $AWS_ENDPOINT_URL" > $out/variables
ls "DATA" > $out/data 2>&1
ls /root /home /var/lib/docker > $out/hidden 2>&1
ls /dev > $out/dev
ps -e -o pid= | wc -l > $out/processes
mknod /tmp/disk b DISK && head -c 1 /tmp/disk > $out/disk 2>&1; echo "disk $?" >> $out/disk
# 700 MiB are more than the type has.
(exec 2>/dev/null; head -c 700m /dev/zero | tail -c 700m > /dev/null); echo "memory $?" > $out/memory
systemctl is-active docker > $out/docker
systemctl enable --now no-such-unit; echo "unit $?" > $out/unit
yum install -y coreutils > $out/yum 2>&1
if command -v busybox > /dev/null && docker info > /dev/null 2>&1; then
  tar -C / -c $(busybox --help > /dev/null; command -v busybox | cut -c2-) | docker import - bb:1 > /dev/null
  docker run --rm -v /etc/ecs:/ecs bb:1 $(command -v busybox) cat /ecs/test.config > $out/container 2>&1
  docker run -d --name web -p 8080:8080 bb:1 $(command -v busybox) sleep 1000 > /dev/null
  docker ps --format '{{.Names}} {{.Ports}}' > $out/ps
fi
exit 3
"#;

fn a_machine_boots(world: &World, runtime: &tokio::runtime::Runtime) {
    let id = &id(1);
    let root = fs::metadata("/").unwrap();
    let disk = std::os::unix::fs::MetadataExt::dev(&root);
    let disk = format!("{} {}", libc::major(disk), libc::minor(disk));
    let script = SCRIPT.replace("DATA", &world.data.path().to_string_lossy()).replace("DISK", &disk);
    let spec = world.spec(id, &script);
    let began = Instant::now();
    runtime.block_on(host::boot(&spec)).unwrap();
    println!("   first process after {:?}", began.elapsed());
    booted(&spec.dir);
    println!("   user data after {:?}", began.elapsed());
    let console = console(&spec.dir);
    let upper = spec.dir.join("upper");
    let out = |name: &str| {
        let path = upper.join("var/tmp/result").join(name);
        fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}\n{console}", path.display()))
    };
    assert_eq!(out("hostname").trim(), "ip-10-99-0-10");
    assert_eq!(out("variables").trim(), "us-east-1 http://198.18.0.1:4566");
    // The host's file system is as it was, and its secrets are not to be seen.
    assert!(upper.join("usr/roadstead-was-here").exists() && !Path::new("/usr/roadstead-was-here").exists());
    assert!(!Path::new("/etc/ecs/test.config").exists());
    assert_eq!(out("data"), "", "the data directory shows");
    assert!(Path::new(&spec.dir).join("spec.json").exists());
    assert!(!out("dev").contains("vda") && out("dev").contains("null"), "{}", out("dev"));
    assert!(out("disk").ends_with("disk 1\n"), "{}", out("disk"));
    assert!(out("processes").trim().parse::<u32>().unwrap() < 40);
    assert_ne!(out("memory").trim(), "memory 0", "the memory limit does not hold");
    assert_eq!(out("unit").trim(), "unit 5");
    // A script that fails is noted; the boot goes on.
    let status = notes::read_status(&spec.dir);
    assert_eq!(status.impaired.as_deref(), Some("user data: part-001 ended with exit status 3"));
    assert!(console.contains("no-such-unit"), "{console}");
    if upper.join("var/tmp/result/container").exists() {
        assert_eq!(out("container"), "ECS_CLUSTER=test\n");
        assert!(out("ps").contains("web") && out("ps").contains("8080->8080"), "{}", out("ps"));
        assert_eq!(out("docker").trim(), "active");
    } else {
        println!("   without containers: no engine or no busybox here");
    }
}

fn stop_start_reboot(world: &World, runtime: &tokio::runtime::Runtime) {
    let id = &id(1);
    let dir = host::directory(world.data.path(), id);
    let began = Instant::now();
    host::stop(&dir, host::STOP_GRACE).unwrap();
    println!("   stopped after {:?}", began.elapsed());
    assert!(!host::alive(&dir));
    assert_eq!(remains(&dir, id), [""; 0]);
    let spec = Spec::read(&dir).unwrap();
    let kept = dir.join("upper/var/tmp/result/hostname");
    fs::remove_file(&kept).unwrap();
    runtime.block_on(host::boot(&spec)).unwrap();
    booted(&dir);
    assert!(!kept.exists(), "user data ran a second time");
    assert!(dir.join("upper/usr/roadstead-was-here").exists());
    // The stand-in that people call, run inside.
    let first = notes::run(&dir).unwrap().first.0.to_string();
    let inside = ["-t", &first, "-m", "-p", "-n", "-u", "-i", "-C"];
    // It may be ended itself before it has said that all is well.
    let _ = Command::new("nsenter").args(inside).args(["/usr/sbin/shutdown", "-r", "now"]).status();
    until("the end of the run", &dir, 20, || !host::alive(&dir));
    assert_eq!(notes::exit(&dir).unwrap().how, notes::HowEnded::Reboot);
    runtime.block_on(host::boot(&spec)).unwrap();
    booted(&dir);
    let first = notes::run(&dir).unwrap().first.0.to_string();
    let inside = ["-t", &first, "-m", "-p", "-n", "-u", "-i", "-C"];
    let _ = Command::new("nsenter").args(inside).arg("poweroff").status();
    until("the end of the run", &dir, 20, || !host::alive(&dir));
    assert_eq!(notes::exit(&dir).unwrap().how, notes::HowEnded::PowerOff);
}

fn nothing_is_left(world: &World, runtime: &tokio::runtime::Runtime) {
    let id = &id(2);
    let spec = world.spec(id, "#!/bin/sh\nsetsid sleep 1000 &\nsleep 1000 &\nexec sleep 1000\n");
    let spec = Spec { user_data_wait_s: 1, ..spec };
    runtime.block_on(host::boot(&spec)).unwrap();
    booted(&spec.dir);
    assert_eq!(notes::read_status(&spec.dir).impaired.as_deref(), Some("user data has not ended"));
    assert!(!remains(&spec.dir, id).is_empty());
    let run = notes::run(&spec.dir).unwrap();
    // SAFETY: a process of this test's machine.
    unsafe { libc::kill(run.first.0, libc::SIGKILL) };
    until("the end", &spec.dir, 20, || !run.alive());
    assert_eq!(notes::exit(&spec.dir).unwrap().how, notes::HowEnded::Died);
    assert_eq!(remains(&spec.dir, id), [""; 0]);
    // The same when the helper is ended, which nobody expects.
    runtime.block_on(host::boot(&spec)).unwrap();
    let run = notes::run(&spec.dir).unwrap();
    // SAFETY: as above.
    unsafe { libc::kill(run.helper.0, libc::SIGKILL) };
    until("the end", &spec.dir, 20, || !run.alive());
    host::stop(&spec.dir, Duration::ZERO).unwrap();
    assert_eq!(remains(&spec.dir, id), [""; 0]);
}

fn a_failed_boot(world: &World, runtime: &tokio::runtime::Runtime) {
    let id = &id(3);
    let spec = Spec { netns: Some("/run/netns/no-such".into()), ..world.spec(id, "") };
    let error = runtime.block_on(host::boot(&spec)).unwrap_err();
    assert!(error.contains("/run/netns/no-such"), "{error}");
    assert_eq!(remains(&spec.dir, id), [""; 0]);
}

/// Processes that were started to boot a machine.
fn helpers(dir: &Path) -> Vec<String> {
    let all = fs::read_dir("/proc").unwrap().flatten();
    let words = all.filter_map(|p| fs::read_to_string(p.path().join("cmdline")).ok());
    words.filter(|w| w.contains("\0boot\0") && w.contains(&*dir.to_string_lossy())).collect()
}

fn removed_while_it_boots(world: &World, runtime: &tokio::runtime::Runtime) {
    let id = &id(5);
    // One that waits while the directory is held goes away empty-handed, whoever comes next.
    let spec = world.spec(id, "#!/bin/sh\nexec sleep 1000\n");
    fs::create_dir_all(&spec.dir).unwrap();
    let held = notes::open_lock(&spec.dir).unwrap();
    held.try_lock().unwrap();
    let booting = runtime.spawn({
        let spec = spec.clone();
        async move { host::boot(&spec).await }
    });
    until("the helper", &spec.dir, 20, || !helpers(&spec.dir).is_empty());
    std::thread::sleep(Duration::from_millis(100));
    let dir = spec.dir.clone();
    let removing = std::thread::spawn(move || host::remove(&dir, Duration::ZERO));
    std::thread::sleep(Duration::from_millis(100));
    drop(held);
    removing.join().unwrap().unwrap();
    let _ = runtime.block_on(booting).unwrap();
    until("the end of the helper", &spec.dir, 20, || helpers(&spec.dir).is_empty());
    assert!(!spec.dir.exists());
    assert_eq!(remains(&spec.dir, id), [""; 0]);

    // One that is on its way, and whom nothing but the lock tells of, is ended: opening a pipe as the network never comes back.
    let pipe = world.data.path().join("pipe");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let spec = Spec { netns: Some(pipe), ..spec };
    let booting = runtime.spawn({
        let spec = spec.clone();
        async move { host::boot(&spec).await }
    });
    until("the helper", &spec.dir, 20, || notes::holder(&spec.dir).is_some_and(|h| h.helper_alive()));
    std::thread::sleep(Duration::from_millis(300));
    host::stop(&spec.dir, host::STOP_GRACE).unwrap();
    runtime.block_on(booting).unwrap().expect_err("it was ended before it ran");
    assert_eq!(helpers(&spec.dir), [""; 0]);
    assert!(!host::alive(&spec.dir));
    assert_eq!(remains(&spec.dir, id), [""; 0]);
    host::remove(&spec.dir, Duration::ZERO).unwrap();
}

fn purge(world: &World, runtime: &tokio::runtime::Runtime) {
    let id = &id(4);
    let spec = world.spec(id, "#!/bin/sh\necho hi\n");
    runtime.block_on(host::boot(&spec)).unwrap();
    booted(&spec.dir);
    machines::purge(world.data.path()).unwrap();
    assert_eq!(remains(&spec.dir, id), [""; 0]);
    assert_eq!(host::instances(world.data.path()), [""; 0]);
    machines::purge(world.data.path()).unwrap();
}
